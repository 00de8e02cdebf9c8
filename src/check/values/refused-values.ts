import { chartInput } from '../../chart/chart';
import type { ChartTable } from '../../chart/chart-value';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Release } from '../../longhorn/release';
import type { Resource } from '../../manifest/resource';
import { installation } from '../../objects/installation/installation';
import { derivedResources } from '../derived';
import { renderedFindings, type RenderedFinding } from './rendered-findings';
import { namespaceOf, type ValuesSource } from './values-source';

/**
 * What an API server refuses of the objects that chart values are installed as, each where the value is written; nothing
 * where other values may be on top that are not known.
 *
 * @param rendered what is installed
 * @param said what the chart has to say about the values
 */
export function refusedValues(
  source: ValuesSource,
  rendered: readonly Resource[],
  said: readonly Diagnostic[],
  release: Release,
): RenderedFinding[] {
  const { missing = [], values } = source;
  if (missing.length > 0) return [];
  const render = (other: ChartTable) => installation(chartInput(other, release, namespaceOf(source)).input, []);
  // What Longhorn makes of a ConfigMap is checked as an object of its own.
  const own = rendered.filter((resource) => derivedResources(resource).length === 0).map(({ object }) => object);
  return renderedFindings(values, own, release, render)
    .filter(({ diagnostic }) => !said.some((other) => isSaidBy(other, diagnostic)))
    .map(({ diagnostic, isTemplate }) => ({
      diagnostic: {
        ...diagnostic,
        consequence: diagnostic.severity === 'error' ? 'refused' : 'ignored',
        source: source.locate(diagnostic.path ?? ''),
      },
      isTemplate,
    }));
}

/** Whether the chart fails already, at the same value or one around or inside of it. */
function isSaidBy({ consequence, path: around = '' }: Diagnostic, { path = '' }: Diagnostic): boolean {
  if (consequence !== 'refused') return false;
  return `${path}/`.startsWith(`${around}/`) || `${around}/`.startsWith(`${path}/`);
}
