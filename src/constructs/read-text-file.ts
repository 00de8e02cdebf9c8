import { readFileSync } from 'node:fs';
import type { IConstruct } from 'constructs';
import { refuse } from './refuse';

/** The text of a file that a prop names. */
export function readTextFile(construct: IConstruct, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    const message = `The file "${file}" cannot be read: ${reason}.`;
    refuse(construct, [
      { code: 'file-unreadable', severity: 'error', message, hint: `Paths start at ${process.cwd()}.` },
    ]);
    throw error;
  }
}
