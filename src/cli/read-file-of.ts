import type { Host } from './host';
import { UsageError } from './usage-error';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
};

/** Text of a file that the command line names. */
export function readFileOf(host: Host, path: string): string {
  try {
    return host.readText(path);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(`"${path}" can not be read: ${reasons[code] ?? message}.`);
  }
}
