import { sep } from 'node:path';
import type { NotChecked } from '../check/not-checked';
import type { SourceFile } from '../check/source-file';
import type { FoundFiles } from './find-files';
import type { Host } from './host';
import { unreadable, whyUnreadable } from './read-file-of';
import { UsageError } from './usage-error';

export interface Sources {
  readonly files: readonly SourceFile[];
  /** What lies below the named folders and cannot be read. */
  readonly notChecked: readonly NotChecked[];
}

/**
 * Texts of what was found and is wanted. What the command line names has to be readable; below a folder, what is not
 * does not keep the rest from being checked.
 */
export function readSources(
  { readText }: Pick<Host, 'readText'>,
  { all, closed, named }: FoundFiles,
  isWanted: (path: string) => boolean,
): Sources {
  const files: SourceFile[] = [];
  const unread = new Map([...closed].filter(([path]) => isWanted(shown(path))));
  for (const path of all) {
    if (!isWanted(shown(path))) continue;
    try {
      const text = readText(path);
      // What was to come through a pipe did not: the command before it failed, or was asked for something else.
      if (path === '-' && text.trim() === '')
        throw new UsageError('Standard input is empty: there is nothing to check.');
      files.push({ path: shown(path), text, isNamed: named.has(path) });
    } catch (error) {
      if (UsageError.is(error)) throw error;
      if (named.has(path)) throw unreadable(path, error as NodeJS.ErrnoException);
      unread.set(path, whyUnreadable(error as NodeJS.ErrnoException));
    }
  }
  const [first] = unread;
  // Not one file is more likely a mistake of the command line than a repository that is fine.
  if (files.length === 0 && first !== undefined)
    throw new UsageError(`No file is left to check: "${shown(first[0])}", for one, cannot be read: ${first[1]}.`);
  const notChecked = [...unread].map(([path, why]) => ({ file: shown(path), reason: `it cannot be read: ${why}` }));
  return { files, notChecked };
}

/** As messages name it, and as other files do that refer to it: `./a.yaml` is `a.yaml`. */
function shown(path: string): string {
  return path === '-'
    ? 'stdin'
    : path
        .split(sep)
        .join('/')
        .replace(/^(?:\.\/+)+(?=.)/, '');
}
