import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Release } from '../longhorn/release';
import type { Resource } from '../manifest/resource';
import type { Answers } from './answers';
import type { ClusterOptions } from './check-cluster';
import { checkClusters } from './check-clusters';
import type { NotChecked } from './not-checked';
import { chosenRelease, unsupportedRelease, versionOf } from './release-of';
import type { Suppressions } from './suppressions';
import { templateReason } from './templates';

/** As for one cluster, of which each has its own release. */
export interface ObjectsOptions extends Omit<ClusterOptions, 'release'> {
  /** The release that was asked for. */
  readonly wanted: Release | undefined;
  /** Versions that stand beside chart values, by the resource of the values. */
  readonly versions: ReadonlyMap<Resource, string>;
}

export interface JudgedObjects extends Answers {
  /** Releases that objects were judged by. */
  readonly releases: readonly string[];
}

/** What is found in the objects, cluster by cluster, and what cannot be judged, each with its place. */
export function judgedObjects(
  resources: readonly Resource[],
  { versions, wanted, ...options }: ObjectsOptions,
  suppressions: Suppressions,
): JudgedObjects {
  const findings: Diagnostic[] = [];
  const notChecked: NotChecked[] = [];
  const releases: string[] = [];
  const result = checkClusters(resources, optionsFor, suppressions);
  for (const { diagnostic, isTemplate, resource } of result.findings) {
    if (!isTemplate) findings.push(diagnostic);
    else notChecked.push({ file: resource.file, line: diagnostic.source?.line, reason: templateReason });
  }
  for (const { message, path, resource, rule, unknown } of result.undecided) {
    const { file, line } = resource.locate(path);
    notChecked.push({ file, line, reason: message, rule, unknown });
  }
  for (const { reason, resources: ofKind } of result.unknownKinds.values()) {
    const [{ file, object }] = ofKind as [Resource];
    const objects = { apiVersion: object.apiVersion, kind: object.kind, count: ofKind.length };
    notChecked.push({ file, reason, unknown: 'installed-kinds', objects });
  }
  return { findings, notChecked, releases };

  function optionsFor(cluster: readonly Resource[]): ClusterOptions {
    const named = cluster.map((resource) => versions.get(resource)).find((version) => version !== undefined);
    const chosen = chosenRelease(wanted, named ?? versionOf(cluster));
    notChecked.push(...unsupportedRelease(chosen, cluster[0]?.file ?? ''));
    releases.push(chosen.release.version);
    return { ...options, release: chosen.release };
  }
}
