import { folderOf } from './values-files';
import type { ValuesSource } from './values-source';

/**
 * The chart's version for a values file that nothing refers to: what stands beside it, or in the nearest folder around it
 * where one stands, and only where there is one version there. People run Helm by hand, or name the file where no manifest
 * shows it.
 */
export function versionBeside(file: string, others: readonly ValuesSource[]): string | undefined {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const here = others.filter((other) => other.version !== undefined && folderOf(other.file) === folder);
    const versions = new Set(here.map(({ version }) => version));
    if (versions.size > 0 || folder === '') return versions.size === 1 ? [...versions][0] : undefined;
  }
}
