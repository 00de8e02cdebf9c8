import { folderOf } from '../manifest/resource';

/** The file or folder that a path in a file means. */
export function pathBeside(file: string, path: string): string {
  const folder = folderOf(file);
  // A folder of "" is the one that paths start at, and of an absolute path the root: only the file tells which.
  return normal(folder === '' && !file.startsWith('/') ? path.replace(/^\/+/, '') : `${folder}/${path}`);
}

/** The path without "." and ".." steps; an absolute one stays one, and the root is "", as `folderOf` has it. */
export function normal(path: string): string {
  const isAbsolute = path.startsWith('/');
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..' && (isAbsolute || (steps.length > 0 && steps.at(-1) !== '..'))) steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return `${isAbsolute && steps.length > 0 ? '/' : ''}${steps.join('/')}`;
}
