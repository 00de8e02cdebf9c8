import { writeSync } from 'node:fs';
import { UsageError } from './usage-error';

/**
 * Writes all of the text to standard output. Node's stream for it takes longer to come up than most of what is written
 * with it, and is asked only where the receiver is slower than we are.
 *
 * @throws UsageError where it cannot be written, as on a full disk
 */
export function writeOut(text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(1, bytes, written);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Whoever reads our output may stop reading, as `head` does; that is no error of ours.
    if (code === 'EPIPE') return;
    if (code !== 'EAGAIN') throw new UsageError(notWritten(error as NodeJS.ErrnoException));
    process.stdout.on('error', (late: NodeJS.ErrnoException) => {
      if (late.code === 'EPIPE') return;
      writeError(`${notWritten(late)}\n`);
      process.exitCode = 2;
    });
    process.stdout.write(bytes.subarray(written));
  }
}

/** Writes to standard error. Where even that cannot be written nobody is left to be told; the exit code says it. */
export function writeError(text: string): void {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
  process.stderr.write(text);
}

/** `ENOSPC: no space left on device, write` says it in the words between. */
function notWritten({ message }: NodeJS.ErrnoException): string {
  return `Standard output cannot be written: ${message.replace(/^[A-Z0-9]+: (.*), \w+$/, '$1')}.`;
}
