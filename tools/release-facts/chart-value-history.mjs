import { compareVersions } from './versions.mjs';

/**
 * For every chart value path: the first and the last release that has it, each only where it says something (a value
 * of all supported releases has neither), and supported releases in between that lack it.
 */
export function chartValueHistory(releases, removed) {
  const versions = Object.keys(releases).sort(compareVersions);
  const paths = new Set(Object.values(releases).flat());
  const current = [...paths].map((path) => [
    path,
    lifetime(
      versions.map((version) => releases[version].includes(path)),
      versions,
    ),
  ]);
  const past = Object.entries(removed).filter(([path]) => !paths.has(path));
  return Object.fromEntries([...current, ...past.map(([path, until]) => [path, { until }])]);
}

function lifetime(present, versions) {
  const [first, last] = [present.indexOf(true), present.lastIndexOf(true)];
  const without = versions.filter((_, index) => index > first && index < last && !present[index]);
  return {
    ...(first > 0 ? { since: versions[first] } : {}),
    ...(last < versions.length - 1 ? { until: versions[last] } : {}),
    ...(without.length > 0 ? { without } : {}),
  };
}

/** All leaves of `values.yaml` by their path; an empty mapping and a list are leaves. */
export function leaves(node, path = []) {
  if (node === null || typeof node !== 'object' || Array.isArray(node) || Object.keys(node).length === 0) {
    return { [path.join('.')]: node };
  }
  return Object.assign({}, ...Object.entries(node).map(([key, value]) => leaves(value, [...path, key])));
}
