import { newestRelease, releaseFor, supportedReleases, type Release } from '../longhorn/release';
import { nearestReleases } from '../longhorn/release-distance';
import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';

/** The Longhorn release that objects are judged by, and what is to be said about that. */
export interface ChosenRelease {
  readonly release: Release;
  /** The version that the files name, where it is not one that is supported. */
  readonly unsupported?: string;
}

/** The supported release for a version as people write it: `v1.10.1`, `1.11.x`, `^1.11.0`, `>=1.6.0`. */
export function releaseForVersion(version: string): ChosenRelease {
  const [, exact] = /^\s*v?(\d+\.\d+\.\d+)\s*$/.exec(version) ?? [];
  if (exact !== undefined && supportedReleases().includes(exact)) return { release: releaseFor(exact) };
  const newestOf = newestMatching(version);
  if (newestOf !== undefined) return { release: releaseFor(newestOf) };
  const [near] = nearestReleases(exact ?? version, supportedReleases());
  return { release: releaseFor(near ?? newestRelease()), unsupported: version.trim() };
}

/** The newest supported release that a range takes: what a range means is decided on the day of the sync. */
function newestMatching(range: string): string | undefined {
  const text = range.trim().replace(/^v/, '');
  const [, minor] = /^[~^]?\s*v?(\d+\.\d+)(?:\.[x*\d]+)?$/.exec(text.replace(/\.[x*]$/, '.x')) ?? [];
  const patterns: readonly (readonly [RegExp, (version: string) => boolean])[] = [
    [/^(?:\*|x|latest)?$/, () => true],
    [/^>=?/, () => true],
    [/^\^?1(?:\.[x*])*$/, () => true],
    [/^\^/, () => true],
    [/^~|\.[x*]$|^\d+\.\d+$/, (version) => minor !== undefined && version.startsWith(`${minor}.`)],
  ];
  const match = patterns.find(([pattern]) => pattern.test(text));
  return match && supportedReleases().findLast(match[1]);
}

/** The version that the objects themselves name: the label of Longhorn's definitions, the image of its manager. */
export function versionOf(resources: readonly Resource[]): string | undefined {
  for (const { object, type } of resources) {
    const name = textOf(object.metadata?.name);
    const label = textOf(mapOf(object.metadata?.labels)['app.kubernetes.io/version']);
    const isLonghorn = type === 'apiextensions.k8s.io/CustomResourceDefinition' && name.endsWith('.longhorn.io');
    if ((isLonghorn || (type === 'apps/DaemonSet' && name === 'longhorn-manager')) && label !== '') return label;
  }
  return undefined;
}
