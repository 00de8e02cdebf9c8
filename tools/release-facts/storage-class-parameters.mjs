import { compareVersions } from './versions.mjs';

/** The StorageClass parameters that a release reads, from the list kept by hand. */
export function storageClassParameters(list, version) {
  const known = list.filter(
    ({ since, until }) =>
      (since === undefined || compareVersions(since, version) <= 0) &&
      (until === undefined || compareVersions(version, until) <= 0),
  );
  return Object.fromEntries(
    known.map(({ name, since: _since, until: _until, source: _source, ...fact }) => [name, fact]),
  );
}

/**
 * Parameters that the CSI driver's code reads by name and the list does not have. Only a hint: some are read by a
 * constant, and the code does not tell their types.
 */
export function unlistedParameters(goSources, list) {
  const access = /\b(?:volOptions|volumeParameters|scParameters|[vV]olumeContext|sc\.Parameters)\["([^"]+)"\]/g;
  const read = goSources.flatMap((text) => [...text.matchAll(access)].map((match) => match[1]));
  return [...new Set(read)].filter((name) => !list.some((parameter) => parameter.name === name)).sort();
}
