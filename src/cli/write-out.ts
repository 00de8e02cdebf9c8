import { writeSync } from 'node:fs';

/**
 * Writes all of the text to standard output. Node's stream for it takes longer to come up than most of what is written
 * with it, and is asked only where the receiver is slower than we are.
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
    if (code !== 'EAGAIN') throw error;
    process.stdout.on('error', (late: NodeJS.ErrnoException) => {
      if (late.code !== 'EPIPE') throw late;
    });
    process.stdout.write(bytes.subarray(written));
  }
}
