import type { Host } from './host';
import { UsageError } from './usage-error';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'its permissions forbid it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file',
  ENOTDIR: 'what stands before a / is no folder',
};

/** Text of a file that the command line names. */
export function readFileOf(host: Host, path: string): string {
  try {
    return host.readText(path);
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}

export function unreadable(path: string, error: NodeJS.ErrnoException): UsageError {
  return new UsageError(`"${path}" cannot be read: ${whyUnreadable(error)}.`);
}

export function whyUnreadable({ code = '', message }: NodeJS.ErrnoException): string {
  return reasons[code] ?? message;
}
