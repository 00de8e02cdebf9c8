import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { newestRelease, releaseFor, type Release } from '../longhorn/release';
import type { Resource } from '../manifest/resource';
import { checkCluster, type ClusterFinding } from './check-cluster';
import { derivedResources } from './derived';
import { duplicateFindings } from './duplicates';
import type { NotChecked } from './not-checked';
import { readFiles } from './read-files';
import { releaseForVersion, versionOf, type ChosenRelease } from './release-of';
import { splitByCluster } from './scopes';
import type { SourceFile } from './source-file';
import { Suppressions } from './suppressions';
import { findValues } from './values/find-values';
import { valuesResources } from './values/values-resources';

/** How files are to be checked. */
export interface CheckOptions {
  /** Longhorn version to judge by, such as `1.12.1`; otherwise what the files name, else the newest supported one. */
  readonly release?: string;
  /** Rules to run, by name; all when absent. */
  readonly rules?: readonly string[];
  /** Rules to leave out. */
  readonly skip?: readonly string[];
  /** Whether the files hold everything that Longhorn will find in the cluster: what is not there is nowhere. */
  readonly isComplete?: boolean;
}

/** What was found out about the files. */
export interface CheckResult {
  /** In the order of files and lines. */
  readonly findings: readonly Diagnostic[];
  readonly notChecked: readonly NotChecked[];
  readonly counts: CheckCounts;
  /** Releases that objects were judged by. */
  readonly releases: readonly string[];
}

export interface CheckCounts {
  readonly files: number;
  readonly objects: number;
  /** Sets of chart values. */
  readonly values: number;
  /** Documents that are neither. */
  readonly others: number;
}

/**
 * Says what a cluster makes of the files: what it refuses, what it passes over in silence, and what is in danger. Pure:
 * touches no file and no network.
 *
 * @throws DiagnosticsError unknown-release
 */
export function check(files: readonly SourceFile[], options: CheckOptions = {}): CheckResult {
  const wanted = options.release === undefined ? undefined : releaseFor(options.release);
  const read = readFiles(files);
  const notChecked = [...read.notChecked];
  const findings: Diagnostic[] = [...read.diagnostics];
  const sources = findValues(read);
  const resources: Resource[] = [...read.resources];
  const versions = new Map<Resource, string>();
  for (const source of sources) {
    const chosen = chosenRelease(wanted, source.version);
    const made = valuesResources(source, noted(chosen, source.file));
    findings.push(...made.diagnostics);
    resources.push(...made.resources);
    if (source.version !== undefined) versions.set(made.resources[0]!, chosen.release.version);
  }
  resources.push(...resources.flatMap(derivedResources));

  const suppressions = new Suppressions();
  const found = new Map<Resource, Map<string, ClusterFinding>[]>();
  const releases = new Set<string>();
  for (const cluster of splitByCluster(resources)) {
    const named = cluster.map((resource) => versions.get(resource)).find((version) => version !== undefined);
    const release = noted(chosenRelease(wanted, named ?? versionOf(cluster)), cluster[0]?.file ?? '');
    releases.add(release.version);
    const options = { release, isComplete: isComplete(), isOn };
    const result = checkCluster(cluster, options, suppressions);
    collect(cluster, result.findings);
    for (const { message, path, resource, rule, unknown } of result.undecided) {
      const { file, line } = resource.locate(path);
      notChecked.push({ file, line, reason: message, rule, unknown });
    }
    for (const [kind, reason] of result.unknownKinds) noteKind(kind, reason, cluster);
    findings.push(...duplicateFindings(cluster));
  }
  for (const { diagnostic, isTemplate, resource } of inEveryCluster(found)) {
    if (isTemplate) notChecked.push({ file: resource.file, line: diagnostic.source?.line, reason: templateReason });
    else findings.push(diagnostic);
  }
  findings.push(...suppressions.problems(read.resources));
  return {
    findings: unique(findings).sort(compareDiagnostics),
    notChecked: uniqueBy(notChecked, ({ file, line, reason }) => `${file}:${line}:${reason}`),
    counts: {
      files: files.length,
      objects: read.resources.length,
      values: sources.length,
      others: read.others.length - sources.length,
    },
    releases: [...releases],
  };

  function isComplete(): boolean {
    return options.isComplete === true;
  }

  function isOn(rule: string): boolean {
    return (options.rules === undefined || options.rules.includes(rule)) && options.skip?.includes(rule) !== true;
  }

  function noted({ release, unsupported }: ChosenRelease, file: string): Release {
    if (unsupported !== undefined) {
      const reason = `Longhorn ${unsupported} is not among the supported releases; judged by ${release.version} instead`;
      notChecked.push({ file, reason });
    }
    return release;
  }

  function noteKind(kind: string, reason: string, cluster: readonly Resource[]): void {
    const [apiVersion, name] = kind.split(' ');
    const first = cluster.find(({ object }) => object.apiVersion === apiVersion && object.kind === name);
    notChecked.push({ file: first?.file ?? '', reason });
  }

  function collect(cluster: readonly Resource[], results: readonly ClusterFinding[]): void {
    const here = new Map<Resource, Map<string, ClusterFinding>>(cluster.map((resource) => [resource, new Map()]));
    for (const finding of results) here.get(finding.resource)!.set(keyOf(finding.diagnostic), finding);
    for (const [resource, map] of here) found.set(resource, [...(found.get(resource) ?? []), map]);
  }
}

const templateReason = 'it hangs on text that another tool fills in';

function chosenRelease(wanted: Release | undefined, version: string | undefined): ChosenRelease {
  if (wanted !== undefined) return { release: wanted };
  return version === undefined ? { release: releaseFor(newestRelease()) } : releaseForVersion(version);
}

/** An object that several clusters share is wrong where it is wrong for all of them. */
function inEveryCluster(found: ReadonlyMap<Resource, readonly Map<string, ClusterFinding>[]>): ClusterFinding[] {
  return [...found.values()].flatMap(([first, ...others]) =>
    [...first!].filter(([key]) => others.every((other) => other.has(key))).map(([, finding]) => finding),
  );
}

function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return uniqueBy(diagnostics, keyOf);
}

function keyOf({ code, message, source }: Diagnostic): string {
  return `${source?.file}:${source?.line}:${source?.column}:${code}:${message}`;
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
