import type { Diagnostic } from '../diagnostics/diagnostic';
import { releaseFor } from '../longhorn/release';
import { kubernetesMinor, minorName, newestKubernetes } from '../kubernetes/history';
import { resourceName } from '../kubernetes/kubernetes-object';
import { together } from './answers';
import { askedCodes } from './asked-codes';
import { derivedResources } from './derived';
import { duplicateFindings } from './duplicates';
import { givenDefinitions } from './given-definitions';
import { judgedObjects } from './judged-objects';
import { readKustomized } from './kustomized';
import type { NotChecked } from './not-checked';
import { nothingIn } from './nothing-in';
import { reported } from './reported';
import { mustBeRules } from './rule-names';
import type { SourceFile } from './source-file';
import { Suppressions } from './suppressions';
import { findValues } from './values/find-values';
import { judgedSources } from './values/judged-sources';
import { valuesComments } from './values/values-comments';
import { wholeObjects } from './whole-objects';

/** How files are to be checked. */
export interface CheckOptions {
  /** Longhorn version to judge by, such as `1.12.1`; otherwise what the files name, else the newest supported one. */
  readonly release?: string;
  /**
   * Kubernetes version of the cluster, such as `1.30` or `v1.30.4`, from 1.25 to 1.36: kinds and fields that it does not
   * know are refused, as kinds and fields are by the newest one when absent. What the server checks beyond them is that of
   * the newest one in any case.
   */
  readonly kubernetes?: string;
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
  /** Minor release of Kubernetes, such as `1.36`, that is to know their kinds and fields. */
  readonly kubernetes: string;
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
 * @throws DiagnosticsError unknown-release, unknown-kubernetes, unknown-rule; what is wrong with the files is in the result
 */
export function check(files: readonly SourceFile[], options: CheckOptions = {}): CheckResult {
  const { crds = [], isComplete = false, manifestsOnly = false, rules, skip = [] } = options;
  mustBeRules(rules ?? [], skip);
  const wanted = options.release === undefined ? undefined : releaseFor(options.release);
  const kubernetes = options.kubernetes === undefined ? undefined : kubernetesMinor(options.kubernetes);
  const asked = askedCodes(rules, skip);
  const suppressions = new Suppressions();

  const given = givenDefinitions(crds);
  const { kustomizations, kustomize, onTheWay, read } = readKustomized(files, manifestsOnly);
  const found = findValues(read, kustomizations);
  const comments = valuesComments(files, read.others, found.files, suppressions);
  const whole = wholeObjects(read, { kustomizations, kustomize }, given.definitions);
  const values = judgedSources(found.sources, { wanted, kubernetes }, suppressions);
  const ofFiles = together([
    given,
    { findings: read.diagnostics, notChecked: read.notChecked },
    { findings: comments, notChecked: found.notChecked },
    whole,
    values,
  ]);
  const known = [...read.resources, ...kustomizations, ...ofFiles.notChecked].map(({ file }) => file);
  const wrong = ofFiles.findings.map(({ source }) => source?.file ?? '');
  const nothing = nothingIn(files, new Set([...known, ...wrong, ...found.files]));

  const written = [...whole.resources, ...values.resources];
  const resources = [...written, ...written.flatMap(derivedResources)];
  const { versions } = values;
  const objects = judgedObjects(
    resources,
    { wanted, versions, kubernetes, isComplete, isOn: asked.isOn, crds: given.definitions, ...onTheWay },
    suppressions,
  );
  const duplicates = duplicateFindings(resources, kustomize);
  const ignored = suppressions.problems(
    read.resources.filter(({ file }) => !whole.patches.has(file)),
    asked.all,
  );
  const all = together([ofFiles, { notChecked: nothing }, objects, { findings: duplicates }, { findings: ignored }]);
  return {
    ...reported(all, skip),
    releases: [...new Set([...values.releases, ...objects.releases])],
    kubernetes: minorName(kubernetes ?? newestKubernetes),
    names: read.resources.map(({ object }) => resourceName(object)),
    counts: {
      files: files.length,
      objects: read.resources.length,
      values: found.sources.length,
      others: read.others.filter(({ file }) => !found.files.has(file)).length,
    },
  };
}
