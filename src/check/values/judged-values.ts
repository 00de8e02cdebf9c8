import { chartInput } from '../../chart/chart';
import type { ChartTable } from '../../chart/chart-value';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { installation } from '../../objects/installation/installation';
import { derivedResources } from '../derived';
import type { ChosenRelease } from '../release-of';
import { renderedFindings, type RenderedFinding } from './rendered-findings';
import { valuesResources, type ValuesResult } from './values-resources';
import { atValue, namespaceOf, type ValuesSource } from './values-source';

/** What values are judged by. */
export interface ValuesTarget extends ChosenRelease {
  /** Minor release of the Kubernetes that it is installed on, where that is given. */
  readonly kubernetes?: number | undefined;
}

/** What the chart makes of values, and what an API server refuses of that, each where the value is written. */
export function judgedValues(source: ValuesSource, target: ValuesTarget): ValuesResult {
  const { release, unsupported } = target;
  const made = valuesResources(source, release, unsupported);
  // What the templates of another version print is not known, and neither are values that may be on top.
  if (unsupported !== undefined || (source.missing ?? []).length > 0) return made;
  const refused = refusedValues(source, made, target);
  const wanted = (isTemplate: boolean): Diagnostic[] =>
    refused.filter((one) => one.isTemplate === isTemplate).map(({ diagnostic }) => diagnostic);
  return {
    ...made,
    diagnostics: [...made.diagnostics, ...wanted(false)],
    undecided: [...made.undecided, ...wanted(true)],
  };
}

function refusedValues(
  source: ValuesSource,
  made: ValuesResult,
  { kubernetes, release }: ValuesTarget,
): RenderedFinding[] {
  const { diagnostics, resources, undecided } = made;
  const said = [...diagnostics, ...undecided];
  const [, ...rendered] = resources;
  const render = (other: ChartTable) => installation(chartInput(other, release, namespaceOf(source)).input, []);
  // What Longhorn makes of a ConfigMap is checked as an object of its own.
  const own = rendered.filter((resource) => derivedResources(resource).length === 0).map(({ object }) => object);
  return renderedFindings(source.values, own, { release: release.version, kubernetes }, render)
    .filter(({ diagnostic }) => !said.some((other) => isSaidBy(other, diagnostic)))
    .map(({ diagnostic, isTemplate }) => ({
      diagnostic: atValue(source, {
        ...diagnostic,
        consequence: diagnostic.severity === 'error' ? 'refused' : 'ignored',
      }),
      isTemplate,
    }));
}

/** Whether the chart fails already, at the same value or one around or inside of it. */
function isSaidBy({ consequence, path: around = '' }: Diagnostic, { path = '' }: Diagnostic): boolean {
  if (consequence !== 'refused') return false;
  return `${path}/`.startsWith(`${around}/`) || `${around}/`.startsWith(`${path}/`);
}
