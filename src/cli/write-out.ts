import { writeSync } from 'node:fs';
import { ExitCode } from './host';
import { UsageError } from './usage-error';

/**
 * Writes all of the text to standard output. Node's stream for it takes longer to come up than most of what is written
 * with it, and is asked only where the receiver is slower than we are.
 *
 * @throws UsageError where it can not be written, as on a full disk
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
    if (code !== 'EAGAIN') throw notWritten(error as Error);
    process.stdout.on('error', (late: NodeJS.ErrnoException) => {
      if (late.code === 'EPIPE') return;
      process.stderr.write(`${notWritten(late).message}\n`);
      process.exitCode = ExitCode.USAGE;
    });
    process.stdout.write(bytes.subarray(written));
  }
}

function notWritten({ message }: Error): UsageError {
  return new UsageError(`Standard output can not be written: ${message}.`);
}
