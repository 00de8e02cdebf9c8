import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Release } from '../longhorn/release';
import type { Resource } from '../manifest/resource';
import type { Answers } from './answers';
import type { ClusterFinding, ClusterOptions } from './check-cluster';
import { checkClusters } from './check-clusters';
import type { NotChecked } from './not-checked';
import { isPartial, partialReason } from './partial-objects';
import type { Patches } from './patches';
import { chosenRelease, unsupportedRelease, versionOf } from './release-of';
import type { NamedRelease } from './remote-release';
import type { Suppressions } from './suppressions';
import { templateReason } from './templates';

/** As for one cluster, of which each has its own release. */
export interface ObjectsOptions extends Omit<ClusterOptions, 'release' | 'unsupported'> {
  /** The release that was asked for. */
  readonly wanted: Release | undefined;
  /** Versions that stand beside chart values, by the resource of the values. */
  readonly versions: ReadonlyMap<Resource, string>;
  /** The release that they are installed with from somewhere else. */
  readonly remote?: NamedRelease | undefined;
  /** Changes on the way to the cluster. */
  readonly patches: Patches;
}

/**
 * A reference to a ServiceAccount that kustomize has at hand gets the namespace that it puts that in, which may also be the
 * targetNamespace of Flux. Source: kustomize api/filters/nameref/nameref.go, setMapping.
 */
const accountReason = 'kustomize may give it the namespace of the ServiceAccount';
const patchedReason = 'a patch of a kustomization changes it';

export interface JudgedObjects extends Answers {
  /** Releases that objects were judged by. */
  readonly releases: readonly string[];
}

/** What is found in the objects, cluster by cluster, and what cannot be judged, each with its place. */
export function judgedObjects(
  resources: readonly Resource[],
  { patches, remote, versions, wanted, ...options }: ObjectsOptions,
  suppressions: Suppressions,
): JudgedObjects {
  const findings: Diagnostic[] = [];
  const notChecked: NotChecked[] = [];
  const releases: string[] = [];
  const result = checkClusters(resources, optionsFor, suppressions);
  for (const finding of result.findings) {
    const { diagnostic, resource } = finding;
    const reason = suspicion(finding, patches);
    if (reason === undefined) findings.push(diagnostic);
    else notChecked.push({ file: resource.file, line: diagnostic.source?.line, reason });
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
    const naming =
      cluster.find((resource) => versions.has(resource)) ?? cluster.find((one) => versionOf([one]) !== undefined);
    const version = naming && (versions.get(naming) ?? versionOf([naming]));
    const chosen = chosenRelease(wanted, version ?? remote?.version);
    notChecked.push(...unsupportedRelease(chosen, naming?.file ?? remote?.file ?? ''));
    releases.push(chosen.release.version);
    return { ...options, release: chosen.release, unsupported: chosen.unsupported };
  }
}

/** Why a finding is no more than that: the object is another one by the time that it is sent, or a part of one. */
function suspicion({ diagnostic, isTemplate, resource }: ClusterFinding, patches: Patches): string | undefined {
  if (isTemplate) return templateReason;
  if (patches.change(resource, diagnostic.path ?? '')) return patchedReason;
  if (isAccountOf(diagnostic) && patches.isTakenIn(resource)) return accountReason;
  return diagnostic.code === 'schema-required' && isPartial(resource.object) ? partialReason : undefined;
}

function isAccountOf({ code, path = '' }: Diagnostic): boolean {
  return code === 'schema-required' && /^\/subjects\/\d+\/namespace$/.test(path);
}
