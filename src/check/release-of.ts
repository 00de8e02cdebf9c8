import { newestRelease, releaseFor, supportedReleases, type Release } from '../longhorn/release';
import { nearestReleases } from '../longhorn/release-distance';
import { isInRange, lowestOf } from '../longhorn/version-range';
import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import type { NotChecked } from './not-checked';

/** The Longhorn release that objects are judged by, and what is to be said about that. */
export interface ChosenRelease {
  readonly release: Release;
  /** The version that the files name, where it is not one that is supported. */
  readonly unsupported?: string;
}

/** The release that was asked for, or that of a version in the files, or the newest. */
export function chosenRelease(wanted: Release | undefined, version: string | undefined): ChosenRelease {
  if (wanted !== undefined) return { release: wanted };
  return version === undefined ? { release: releaseFor(newestRelease()) } : releaseForVersion(version);
}

/** What is to be said of a file that names another release than the one it is judged by. */
export function unsupportedRelease({ release, unsupported }: ChosenRelease, file: string): NotChecked[] {
  if (unsupported === undefined) return [];
  const reason = `Longhorn ${unsupported} is not among the supported releases; judged by ${release.version} instead`;
  return [{ file, reason }];
}

/** The supported release for a version as people write it: the newest of a range, for that is decided on the day of the sync. */
export function releaseForVersion(version: string): ChosenRelease {
  const newest = supportedReleases().findLast((release) => isInRange(release, version));
  if (newest !== undefined) return { release: releaseFor(newest) };
  const [near] = nearestReleases(lowestOf(version) ?? version, supportedReleases());
  return { release: releaseFor(near ?? newestRelease()), unsupported: version.trim() };
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
