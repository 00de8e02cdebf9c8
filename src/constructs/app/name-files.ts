import { Chart, Names } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { applyStage } from '../../kubernetes/apply-order';
import type { ChartObjects, CollectedTree } from './collect-charts';
import { dependencyLoop } from './order-objects';
import { topologicalOrder } from './topological-order';

/**
 * One file name per chart, in the order in which the charts can be applied. An id that begins with a number keeps it;
 * any other chart gets the stage of its objects, so a new chart never renumbers the others.
 */
export function nameFiles(tree: CollectedTree, diagnostics: Diagnostic[]): Map<Chart, string> {
  const before = chartDependencies(tree);
  const result = topologicalOrder(tree.charts.keys(), (chart) => before.get(chart) ?? []);
  if ('loop' in result) diagnostics.push(dependencyLoop(result.loop));
  const names = new Map<Chart, string>();
  for (const chart of 'loop' in result ? tree.charts.keys() : result.order) {
    const objects = tree.charts.get(chart);
    if (objects === undefined || objects.objects.length === 0) continue;
    const earlier = [...(before.get(chart) ?? [])].flatMap((other) => names.get(other) ?? []);
    names.set(chart, fileName(objects, earlier, diagnostics));
  }
  diagnostics.push(...checkNames(names));
  return names;
}

/** Which charts come before a chart: those that it, or a construct in it, depends on, and charts nested in it. */
function chartDependencies({ charts, dependents }: CollectedTree): Map<Chart, Set<Chart>> {
  const before = new Map<Chart, Set<Chart>>([...charts.keys()].map((chart) => [chart, new Set()]));
  for (const source of dependents) {
    for (const target of source.node.dependencies) link(chartOf(source), chartOf(target));
  }
  for (const chart of charts.keys()) {
    for (const child of chart.node.children) if (Chart.isChart(child)) link(chart, child);
  }
  return before;

  function link(later: Chart | undefined, earlier: Chart | undefined): void {
    if (later !== undefined && earlier !== undefined && later !== earlier) before.get(later)?.add(earlier);
  }
}

/** The nearest chart; a dependency may also be on a construct outside of any. */
function chartOf(construct: IConstruct): Chart | undefined {
  return construct.node.scopes.reverse().find((scope) => Chart.isChart(scope)) as Chart | undefined;
}

const numbered = /^[0-9]+-/;

function fileName({ chart, objects }: ChartObjects, earlier: readonly string[], diagnostics: Diagnostic[]): string {
  const label = Names.toDnsLabel(chart);
  if (numbered.test(label)) {
    const late = earlier.find((name) => name > label);
    if (late !== undefined) diagnostics.push(wrongNumber(chart, late));
    return label;
  }
  const stages = objects.map(({ object }) => applyStage(object));
  // What brings a Namespace or a definition that others need comes early, all else when its last object can.
  let stage = stages.includes(0) ? 0 : Math.max(...stages);
  while (earlier.some((name) => name > withStage(stage, label))) stage++;
  return withStage(stage, label);
}

function withStage(stage: number, label: string): string {
  return `${String(stage).padStart(2, '0')}-${label}`;
}

function wrongNumber(chart: Chart, late: string): Diagnostic {
  return {
    code: 'chart-number',
    severity: 'warning',
    message: `The chart ${chart.node.id} comes before ${late} by its number, but depends on it.`,
    hint: 'Give it a number that is higher than the number of the chart it depends on.',
    construct: chart.node.path,
  };
}

function checkNames(names: ReadonlyMap<Chart, string>): Diagnostic[] {
  const taken = new Map<string, Chart>();
  const diagnostics: Diagnostic[] = [];
  for (const [chart, name] of names) {
    const other = taken.get(name);
    taken.set(name, chart);
    if (other === undefined) continue;
    const message = `The charts ${other.node.path} and ${chart.node.path} would both be written to ${name}.k8s.yaml.`;
    const hint = 'Rename one of the two charts.';
    diagnostics.push({ code: 'file-name-taken', severity: 'error', message, hint, construct: chart.node.path });
  }
  return diagnostics;
}
