import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { notOurs } from './not-ours';

/** Refuses an output folder that holds an input, whatever its name: replacing the folder would destroy it. */
export function inputInside(directory: string, inputs: readonly string[]): Diagnostic | undefined {
  if (!existsSync(directory)) return undefined;
  const root = realPath(directory);
  const path = inputs.map((file) => relative(root, realPath(file))).find(isBelow);
  return path === undefined ? undefined : notOurs(directory, path.split(sep).join('/'), 'an input of this command');
}

/** A pipe of the shell, such as `/dev/fd/63`, has a name and no real path. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
}

function isBelow(path: string): boolean {
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
