import { isUtf8 } from 'node:buffer';
import { readFileSync, readSync, statSync } from 'node:fs';

/** What the shell has opened already, such as `<(helm template ...)`: it can be read as standard input can. */
const isOpen = /^\/(?:dev\/(?:fd\/|stdin$|null$)|proc\/[^/]+\/fd\/)/;

/**
 * Text of a file; `-` is standard input. Only files are opened: a pipe that nobody writes into would make us wait for
 * ever, and a device may never end. Other bytes than UTF-8 would be read as something else than they say.
 */
export function readText(path: string): string {
  if (path === '-') return decoded(readInput());
  if (!isOpen.test(path)) {
    const status = statSync(path);
    // Of a folder, the reading itself says what it is.
    if (!status.isFile() && !status.isDirectory()) {
      const what = status.isFIFO() ? 'a pipe' : status.isSocket() ? 'a socket' : 'a device';
      throw new Error(`it is ${what}; standard input takes what comes out of one, as "-"`);
    }
  }
  return decoded(readFileSync(path));
}

/** Standard input to its end. Where its other side does not let reads wait, there is nothing yet instead of an end. */
function readInput(): Buffer {
  const parts: Buffer[] = [];
  for (;;) {
    const part = Buffer.alloc(65_536);
    try {
      const length = readSync(0, part);
      if (length === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, length));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return Buffer.concat(parts);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function decoded(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const isUtf16 = ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2));
  throw new Error(isUtf16 ? 'it is in UTF-16; save it in UTF-8' : 'it is no text in UTF-8');
}
