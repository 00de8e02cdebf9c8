import { folderOf } from '../../manifest/resource';
import type { ValuesSource } from './values-source';

/**
 * The chart's version for a values file that nothing refers to: what stands beside it, or in the nearest folder around it
 * where one stands, or else the only one among all files; none where there are two. People run Helm by hand, or name the file where no manifest
 * shows it.
 */
export function versionBeside(file: string, others: readonly ValuesSource[]): string | undefined {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const here = others.filter((other) => other.version !== undefined && folderOf(other.file) === folder);
    const versions = new Set(here.map(({ version }) => version));
    if (versions.size > 0) return only(versions);
    if (folder === '') return only(new Set(others.flatMap(({ version }) => version ?? [])));
  }
}

function only<T>(values: ReadonlySet<T>): T | undefined {
  return values.size === 1 ? [...values][0] : undefined;
}
