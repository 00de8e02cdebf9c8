import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Json } from '../../kubernetes/kubernetes-object';
import type { Release } from '../../longhorn/release';
import type { Resource } from '../../manifest/resource';
import type { Answers } from '../answers';
import type { NotChecked } from '../not-checked';
import { chosenRelease, unsupportedRelease } from '../release-of';
import type { Suppressions } from '../suppressions';
import { templateReason, valueAt } from '../templates';
import { judgedValues } from './judged-values';
import type { ValuesSource } from './values-source';

export interface JudgedSources extends Answers {
  /** The values, and the objects that they install. */
  readonly resources: readonly Resource[];
  /** Versions of the chart that stand beside values, by the resource of the values. */
  readonly versions: ReadonlyMap<Resource, string>;
  /** Releases that values were judged by. */
  readonly releases: readonly string[];
}

export interface SourcesOptions {
  /** The release that was asked for. */
  readonly wanted: Release | undefined;
  /** Minor release of Kubernetes, where it is given. */
  readonly kubernetes: number | undefined;
}

/** What the chart makes of all values, each by its release, without what they ask to pass over. */
export function judgedSources(
  sources: readonly ValuesSource[],
  { kubernetes, wanted }: SourcesOptions,
  suppressions: Suppressions,
): JudgedSources {
  const findings: Diagnostic[] = [];
  const notChecked: NotChecked[] = [];
  const resources: Resource[] = [];
  const versions = new Map<Resource, string>();
  const releases: string[] = [];
  for (const source of sources) {
    const { file, missing = [], version } = source;
    const chosen = chosenRelease(wanted, version);
    releases.push(chosen.release.version);
    notChecked.push(...unsupportedRelease(chosen, file));
    const made = judgedValues(source, { ...chosen, kubernetes });
    const [values] = made.resources;
    const isAccepted = (one: Diagnostic): boolean => suppressions.covers(values, one);
    // One by one: a file can hold more mistakes than a call may have arguments.
    for (const one of made.diagnostics) if (!isAccepted(one) && !saysNothing(one, source)) findings.push(one);
    for (const one of made.undecided)
      if (!isAccepted(one)) notChecked.push({ file, line: one.source?.line, reason: templateReason });
    for (const name of missing) notChecked.push({ file, reason: notAmongFiles(name) });
    // What a chart makes of values that are not known is not known either.
    resources.push(...(missing.length === 0 ? made.resources : [values]));
    if (version !== undefined) versions.set(values, version);
  }
  return { findings, notChecked, resources, versions, releases };
}

/** Copies of a former chart's values hold what is gone without a value, which said nothing to that chart either. */
function saysNothing({ code, path = '' }: Diagnostic, { values }: ValuesSource): boolean {
  return code === 'chart-value-removed' && valueAt(values as Json, path) === null;
}

function notAmongFiles(name: string): string {
  return `the chart's values are in ${name} too, which is not among the files, so what they come to is not checked`;
}
