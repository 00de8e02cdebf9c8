import { UsageError } from './usage-error';

/** The folder of `--output`. The empty text, mostly a variable of the shell that is not set, is none. */
export function outputOption(output: string | undefined): string | undefined {
  if (output === '') throw new UsageError('--output is empty: it takes the name of a folder, such as "dist".');
  return output;
}
