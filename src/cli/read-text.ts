import { readFileSync, statSync } from 'node:fs';

/** What the shell has opened already, such as `<(helm template ...)`: it can be read as standard input can. */
const isOpen = /^\/(?:dev\/(?:fd\/|stdin$|null$)|proc\/[^/]+\/fd\/)/;

/**
 * Text of a file; `-` is standard input. Only files are opened: a pipe that nobody writes into would make us wait for
 * ever, and a device may never end.
 */
export function readText(path: string): string {
  if (path === '-') return readFileSync(0, 'utf8');
  if (!isOpen.test(path)) {
    const status = statSync(path);
    // Of a folder, the reading itself says what it is.
    if (!status.isFile() && !status.isDirectory()) {
      const what = status.isFIFO() ? 'a pipe' : status.isSocket() ? 'a socket' : 'a device';
      throw new Error(`it is ${what}; standard input takes what comes out of one, as "-"`);
    }
  }
  return readFileSync(path, 'utf8');
}
