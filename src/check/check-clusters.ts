import { groupBy } from '../diagnostics/group-by';
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

/** A finding, in how many clusters it is, and the last of them. */
interface Counted {
  readonly finding: ClusterFinding;
  clusters: number;
  last: readonly Resource[];
}

/** Checks the objects with those of the same cluster; what several clusters share is wrong where it is wrong for all. */
export function checkClusters(
  resources: readonly Resource[],
  optionsFor: (cluster: readonly Resource[]) => ClusterOptions,
  suppressions: Suppressions,
): ClustersResult {
  const clustersOf = new Map<Resource, number>();
  const found = new Map<Resource, Map<string, Counted>>();
  const undecided: ClusterUndecided[] = [];
  const unknownKinds = new Map<string, { reason: string; resources: readonly Resource[] }>();
  const byKind = groupBy(resources, ({ object }) => `${object.apiVersion} ${object.kind}`);
  for (const cluster of splitByCluster(resources)) {
    const options = optionsFor(cluster);
    const result = checkCluster(cluster, options, suppressions);
    for (const resource of cluster) clustersOf.set(resource, (clustersOf.get(resource) ?? 0) + 1);
    for (const finding of result.findings) count(finding, cluster);
    undecided.push(...result.undecided);
    if (options.isComplete) undecided.push(...repeatedElsewhere(cluster));
    for (const [kind, reason] of result.unknownKinds) {
      if (unknownKinds.has(kind)) continue;
      unknownKinds.set(kind, { reason, resources: byKind.get(kind) ?? [] });
    }
  }
  const findings = [...found].flatMap(([resource, counted]) =>
    [...counted.values()].filter(({ clusters }) => clusters === clustersOf.get(resource)).map(({ finding }) => finding),
  );
  return { findings, undecided, unknownKinds };

  function count(finding: ClusterFinding, cluster: readonly Resource[]): void {
    let ofResource = found.get(finding.resource);
    if (ofResource === undefined) found.set(finding.resource, (ofResource = new Map()));
    const key = keyOf(finding.diagnostic);
    const known = ofResource.get(key);
    if (known === undefined) {
      ofResource.set(key, { finding, clusters: 1, last: cluster });
    } else if (known.last !== cluster) {
      known.clusters += 1;
      known.last = cluster;
    }
  }
}
