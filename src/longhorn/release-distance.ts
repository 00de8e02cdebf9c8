import { compareVersions } from './version';

/**
 * The supported releases that are nearest to an unsupported version: the newest patch of the same minor release, and
 * the neighbours below and above. Empty when the text has no version in it.
 */
export function nearestReleases(version: string, supported: readonly string[]): readonly string[] {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(version);
  if (match === null) return [];
  const [, major, minor, patch] = match;
  const sameMinor = supported.filter((release) => release.startsWith(`${major}.${minor}.`)).slice(-1);
  // Without a patch number the minor release is meant, and its newest patch is the answer.
  if (patch === undefined && sameMinor.length > 0) return sameMinor;
  const wanted = `${major}.${minor}.${patch ?? 0}`;
  const below = supported.filter((release) => compareVersions(release, wanted) <= 0).slice(-1);
  const above = supported.filter((release) => compareVersions(release, wanted) > 0).slice(0, 1);
  return [...new Set([...below, ...sameMinor, ...above])].sort(compareVersions);
}
