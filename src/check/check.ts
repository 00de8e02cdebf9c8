import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { newestRelease, releaseFor, type Release } from '../longhorn/release';
import { resourceName, type KubernetesObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { ClusterOptions } from './check-cluster';
import { checkClusters } from './check-clusters';
import { derivedResources } from './derived';
import { duplicateFindings } from './duplicates';
import { keyOf } from './finding-key';
import { inlinePatches, kustomizationsOf, patchFiles } from './kustomizations';
import type { NotChecked } from './not-checked';
import { nothingIn } from './nothing-in';
import { readFiles, type ReadFiles } from './read-files';
import { saidOnce } from './said-once';
import { releaseForVersion, versionOf, type ChosenRelease } from './release-of';
import { mustBeRules } from './rule-names';
import { withoutSkipped } from './skipped';
import { otherCodes } from './other-codes';
import type { SourceFile } from './source-file';
import { rules } from '../rules';
import { Suppressions } from './suppressions';
import { commentSubstitutions } from './values/comment-substitution';
import { findValues } from './values/find-values';
import { judgedValues } from './values/judged-values';

/** How files are to be checked. */
export interface CheckOptions {
  /** Longhorn version to judge by, such as `1.12.1`; otherwise what the files name, else the newest supported one. */
  readonly release?: string;
  /** Rules to run, by name; all when absent. */
  readonly rules?: readonly string[];
  /** Rules to leave out, and other codes of findings; of those, what would be refused is listed as not checked. */
  readonly skip?: readonly string[];
  /** Whether the files hold everything that Longhorn will find in the cluster: what is not there is nowhere. */
  readonly isComplete?: boolean;
  /** Whether all files are meant for a cluster: then what is no Kubernetes object is an error, and not passed over. */
  readonly manifestsOnly?: boolean;
  /**
   * Files with CustomResourceDefinitions of other operators, so that their kinds are checked too. Definitions among the
   * files that are checked count anyway.
   */
  readonly crds?: readonly SourceFile[];
}

/** What was found out about the files. */
export interface CheckResult {
  /** In the order of files and lines. */
  readonly findings: readonly Diagnostic[];
  readonly notChecked: readonly NotChecked[];
  readonly counts: CheckCounts;
  /** Of all objects that were read: `Kind/name`, or `namespace/Kind/name`. */
  readonly names: readonly string[];
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
 * Says what a cluster makes of the files: what it refuses, what it passes over in silence, and what is in danger. Reads no
 * file but its own data, and no network.
 *
 * @throws DiagnosticsError unknown-release, unknown-rule; what is wrong with the files is in the result
 */
export function check(files: readonly SourceFile[], options: CheckOptions = {}): CheckResult {
  const run = new CheckRun(options);
  const read = readFiles(files, options.manifestsOnly === true);
  run.add(read);
  const { others, resources, values } = run.resourcesOf(read, files);
  run.checkAll(resources);
  return {
    ...run.result(read),
    names: read.resources.map(({ object }) => resourceName(object)),
    counts: {
      files: files.length,
      objects: read.resources.length,
      values,
      others,
    },
  };
}

/** Collects what is found out on the way. */
class CheckRun {
  private readonly wanted: Release | undefined;
  private readonly crds: readonly KubernetesObject[];
  private readonly findings: Diagnostic[] = [];
  private readonly notChecked: NotChecked[] = [];
  private readonly releases = new Set<string>();
  private readonly suppressions = new Suppressions();
  private patches: ReadonlySet<string> = new Set();
  /** Versions that stand beside chart values, by the resource of the values. */
  private readonly versions = new Map<Resource, string>();

  constructor(private readonly options: CheckOptions) {
    mustBeRules(options.rules ?? [], options.skip ?? []);
    this.wanted = options.release === undefined ? undefined : releaseFor(options.release);
    this.crds = this.readCrds(options.crds ?? []);
  }

  private readCrds(files: readonly SourceFile[]): KubernetesObject[] {
    if (files.length === 0) return [];
    const read = readFiles(files);
    this.findings.push(...read.diagnostics.filter(({ severity }) => severity === 'error'));
    const definitions = read.resources.filter(
      ({ object, type }) => type === definitionType && object.apiVersion === 'apiextensions.k8s.io/v1',
    );
    if (definitions.length === 0) this.notChecked.push({ file: files[0]!.path, reason: noDefinitions });
    return definitions.map(({ object }) => object);
  }

  add({ diagnostics, notChecked }: ReadFiles): void {
    this.findings.push(...diagnostics);
    this.notChecked.push(...notChecked);
  }

  /** The objects of the files, and those that come out of chart values and ConfigMaps. */
  resourcesOf(
    read: ReadFiles,
    files: readonly SourceFile[],
  ): { resources: readonly Resource[]; values: number; others: number } {
    const kustomizations = kustomizationsOf(read);
    const { files: ofValues, notChecked, sources } = findValues(read, kustomizations);
    this.notChecked.push(...notChecked);
    const plain = new Set(read.others.map(({ file }) => file).filter((file) => ofValues.has(file)));
    for (const file of files.filter(({ path }) => plain.has(path))) {
      this.suppressions.readComments(file);
      const found = commentSubstitutions(file);
      this.findings.push(...found.filter(({ code, source }) => !this.suppressions.coversPlace(source, code)));
    }
    const patches = patchFiles(kustomizations);
    this.patches = patches;
    const filled = new Set(read.resources.map(({ file }) => file));
    for (const file of patches) if (filled.has(file)) this.notChecked.push({ file, reason: patchReason });
    for (const { file, line } of inlinePatches(kustomizations)) {
      this.notChecked.push({ file, line, reason: patchReason });
    }
    const resources = read.resources.filter(({ file, type }) => !patches.has(file) && !isForKustomize(type));
    for (const source of sources) {
      const { release, unsupported } = chosenRelease(this.wanted, source.version);
      this.releases.add(release.version);
      this.noteRelease(release, unsupported, source.file);
      const made = judgedValues(source, release, unsupported);
      const isAccepted = (one: Diagnostic): boolean => this.suppressions.covers(made.resources[0], one);
      this.findings.push(...made.diagnostics.filter((one) => !isAccepted(one)));
      for (const one of made.undecided.filter((other) => !isAccepted(other))) {
        this.notChecked.push({ file: source.file, line: one.source?.line, reason: templateReason });
      }
      const { missing = [] } = source;
      // What a chart makes of values that are not known is not known either.
      resources.push(...(missing.length === 0 ? made.resources : made.resources.slice(0, 1)));
      for (const name of missing) {
        this.notChecked.push({
          file: source.file,
          reason: `the chart's values are in ${name} too, which is not among the files, so what they come to is not checked`,
        });
      }
      if (source.version !== undefined) this.versions.set(made.resources[0], source.version);
    }
    const known = [...read.resources, ...kustomizations, ...this.notChecked].map(({ file }) => file);
    const found = this.findings.map(({ source }) => source?.file ?? '');
    this.notChecked.push(...nothingIn(files, new Set([...known, ...found, ...ofValues])));
    return {
      resources: [...resources, ...resources.flatMap(derivedResources)],
      values: sources.length,
      others: read.others.filter(({ file }) => !ofValues.has(file)).length,
    };
  }

  checkAll(resources: readonly Resource[]): void {
    const result = checkClusters(resources, (cluster) => this.optionsFor(cluster), this.suppressions);
    for (const { diagnostic, isTemplate, resource } of result.findings) {
      if (!isTemplate) this.findings.push(diagnostic);
      else this.notChecked.push({ file: resource.file, line: diagnostic.source?.line, reason: templateReason });
    }
    for (const { message, path, resource, rule, unknown } of result.undecided) {
      const { file, line } = resource.locate(path);
      this.notChecked.push({ file, line, reason: message, rule, unknown });
    }
    for (const { reason, resources: ofKind } of result.unknownKinds.values()) {
      const [{ file, object }] = ofKind as [Resource];
      const objects = { apiVersion: object.apiVersion, kind: object.kind, count: ofKind.length };
      this.notChecked.push({ file, reason, unknown: 'installed-kinds', objects });
    }
    this.findings.push(...duplicateFindings(resources));
  }

  private optionsFor(cluster: readonly Resource[]): ClusterOptions {
    const named = cluster.map((resource) => this.versions.get(resource)).find((version) => version !== undefined);
    const release = this.releaseFor(named ?? versionOf(cluster), cluster[0]?.file ?? '');
    this.releases.add(release.version);
    return { release, isComplete: this.options.isComplete === true, isOn: this.isOn, crds: this.crds };
  }

  private readonly isOn = (rule: string): boolean => {
    const { rules, skip = [] } = this.options;
    return (rules === undefined || rules.includes(rule)) && !skip.includes(rule);
  };

  /** Schemas and charts have their say in any case, unless a code of theirs is left out. */
  private readonly asks = (code: string): boolean =>
    Object.hasOwn(otherCodes, code) ? this.options.skip?.includes(code) !== true : this.isOn(code);

  result(read: ReadFiles): Pick<CheckResult, 'findings' | 'notChecked' | 'releases'> {
    const names = [...rules.map(({ id }) => id), ...Object.keys(otherCodes)];
    const checked = read.resources.filter(({ file }) => !this.patches.has(file));
    this.findings.push(...this.suppressions.problems(checked, { names, isOn: this.asks }));
    const { findings, notChecked } = withoutSkipped(this.findings, this.options.skip ?? []);
    return {
      findings: saidOnce(uniqueBy(findings, keyOf)).sort(compareDiagnostics),
      notChecked: uniqueBy(
        [...this.notChecked, ...notChecked],
        ({ file, line, reason }) => `${file}:${line}:${reason}`,
      ),
      releases: [...this.releases],
    };
  }

  /** The release that was asked for, or that of the version in the files; says so where it is another one. */
  private releaseFor(version: string | undefined, file: string): Release {
    const { release, unsupported } = chosenRelease(this.wanted, version);
    this.noteRelease(release, unsupported, file);
    return release;
  }

  private noteRelease(release: Release, unsupported: string | undefined, file: string): void {
    if (unsupported === undefined) return;
    const reason = `Longhorn ${unsupported} is not among the supported releases; judged by ${release.version} instead`;
    this.notChecked.push({ file, reason });
  }
}

/** What kustomize reads itself, and never sends to a cluster. */
function isForKustomize(type: string): boolean {
  return type.startsWith('kustomize.config.k8s.io/');
}

const definitionType = 'apiextensions.k8s.io/CustomResourceDefinition';
const noDefinitions = 'there is no CustomResourceDefinition of apiextensions.k8s.io/v1 in what is given with --crds';
const patchReason = 'it is a patch of a kustomization, and no whole object';
const templateReason = 'it hangs on text that another tool fills in';

function chosenRelease(wanted: Release | undefined, version: string | undefined): ChosenRelease {
  if (wanted !== undefined) return { release: wanted };
  return version === undefined ? { release: releaseFor(newestRelease()) } : releaseForVersion(version);
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
