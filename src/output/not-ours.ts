import type { Diagnostic } from '../diagnostics/diagnostic';

/**
 * Refuses to replace a folder for something that it holds.
 *
 * @param entry path below the folder; "" where a file is in its place
 * @param what what the entry is
 */
export function notOurs(directory: string, entry: string, what: string): Diagnostic {
  const problem = entry === '' ? 'it is a file' : `it holds "${entry}", which is ${what}`;
  return {
    code: 'output-not-ours',
    severity: 'error',
    message: `The output cannot replace "${directory}": ${problem}.`,
    hint: `Choose a folder of its own for the output, or move ${entry === '' ? 'the file' : `"${entry}"`} away.`,
  };
}
