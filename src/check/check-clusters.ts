import type { Resource } from '../manifest/resource';
import { checkCluster, type ClusterFinding, type ClusterOptions, type ClusterUndecided } from './check-cluster';
import { repeatedElsewhere } from './duplicates';
import { keyOf } from './finding-key';
import { splitByCluster } from './scopes';
import type { Suppressions } from './suppressions';

/** What was found out about the objects of all clusters. */
export interface ClustersResult {
  readonly findings: readonly ClusterFinding[];
  readonly undecided: readonly ClusterUndecided[];
  /** By `apiVersion Kind`: objects that no schema is known for, and why. */
  readonly unknownKinds: ReadonlyMap<string, { readonly reason: string; readonly resources: readonly Resource[] }>;
}

/** Checks the objects with those of the same cluster; what several clusters share is wrong where it is wrong for all. */
export function checkClusters(
  resources: readonly Resource[],
  optionsFor: (cluster: readonly Resource[]) => ClusterOptions,
  suppressions: Suppressions,
): ClustersResult {
  const found = new Map<Resource, ReadonlyMap<string, ClusterFinding>[]>();
  const undecided: ClusterUndecided[] = [];
  const unknownKinds = new Map<string, { reason: string; resources: readonly Resource[] }>();
  const byKind = groupBy(resources, ({ object }) => `${object.apiVersion} ${object.kind}`);
  for (const cluster of splitByCluster(resources)) {
    const options = optionsFor(cluster);
    const result = checkCluster(cluster, options, suppressions);
    const here = new Map<Resource, Map<string, ClusterFinding>>(cluster.map((resource) => [resource, new Map()]));
    for (const finding of result.findings) here.get(finding.resource)!.set(keyOf(finding.diagnostic), finding);
    for (const [resource, map] of here) {
      const before = found.get(resource);
      if (before === undefined) found.set(resource, [map]);
      else before.push(map);
    }
    undecided.push(...result.undecided);
    if (options.isComplete) undecided.push(...repeatedElsewhere(cluster));
    for (const [kind, reason] of result.unknownKinds) {
      if (unknownKinds.has(kind)) continue;
      unknownKinds.set(kind, { reason, resources: byKind.get(kind) ?? [] });
    }
  }
  return { findings: [...found.values()].flatMap(inEvery), undecided, unknownKinds };
}

function inEvery([first, ...others]: readonly ReadonlyMap<string, ClusterFinding>[]): ClusterFinding[] {
  return [...first!].filter(([key]) => others.every((other) => other.has(key))).map(([, finding]) => finding);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
