/** Orders `1.9.2` before `1.10.0`. */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const index = left.findIndex((part, position) => part !== right[position]);
  return index === -1 ? 0 : left[index] - right[index];
}

/**
 * What may be upgraded to this release: the minor release before it, at any patch, and the earlier patches of its own.
 * Source: longhorn-manager upgrade/util/util.go checkLHUpgradePath.
 */
export function upgradeSources(version) {
  const [major, minor, patch] = version.split('.').map(Number);
  return [`${major}.${minor - 1}`, ...Array.from({ length: patch }, (_, earlier) => `${major}.${minor}.${earlier}`)];
}
