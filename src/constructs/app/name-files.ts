import { Chart, Names } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { applyStage } from '../../kubernetes/apply-order';
import type { ChartObjects, CollectedTree } from './collect-charts';
import { dependencyLoop } from './order-objects';
import { topologicalOrder } from './topological-order';

/** The files of a chart, which `fileOf` names. */
export interface ChartFiles {
  readonly label: string;
  /** Lowest stage of the chart's files; absent where the chart has a number of its own, and one file. */
  readonly floor?: number;
}

/** The file, without its extension, for objects of a stage. */
export function fileOf({ floor, label }: ChartFiles, stage: number): string {
  return floor === undefined ? label : `${String(Math.max(stage, floor)).padStart(2, '0')}-${label}`;
}

/**
 * Names the files of all charts in the order in which they can be applied: one for each stage of a chart, so that a new
 * object or chart never renumbers the others. A chart whose id begins with a number keeps it, and has one file.
 */
export function nameFiles(tree: CollectedTree, diagnostics: Diagnostic[]): Map<Chart, ChartFiles> {
  const before = chartDependencies(tree);
  const result = topologicalOrder(tree.charts.keys(), (chart) => before.get(chart) ?? []);
  if ('loop' in result) diagnostics.push(dependencyLoop(result.loop));
  const files = new Map<Chart, ChartFiles>();
  const names = new Map<Chart, string[]>();
  for (const chart of 'loop' in result ? tree.charts.keys() : result.order) {
    const objects = tree.charts.get(chart);
    if (objects === undefined || objects.objects.length === 0) continue;
    const earlier = [...(before.get(chart) ?? [])].flatMap((other) => names.get(other) ?? []);
    const named = chartFiles(objects, earlier, diagnostics);
    files.set(chart, named);
    names.set(chart, [...new Set(objects.objects.map(({ object }) => fileOf(named, applyStage(object))))]);
  }
  diagnostics.push(...checkNames(names));
  return files;
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

function chartFiles({ chart }: ChartObjects, earlier: readonly string[], diagnostics: Diagnostic[]): ChartFiles {
  const label = Names.toDnsLabel(chart);
  if (numbered.test(label)) {
    const late = earlier.find((name) => name > label);
    if (late !== undefined) diagnostics.push(wrongNumber(chart, late));
    return { label };
  }
  let floor = Math.max(0, ...earlier.map((name) => Number.parseInt(name, 10)));
  while (earlier.some((name) => name > fileOf({ floor, label }, 0))) floor++;
  return { floor, label };
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

function checkNames(names: ReadonlyMap<Chart, readonly string[]>): Diagnostic[] {
  const taken = new Map<string, Chart>();
  const diagnostics: Diagnostic[] = [];
  for (const [chart, files] of names) {
    const file = files.find((name) => taken.has(name));
    for (const name of files) taken.set(name, chart);
    if (file === undefined) continue;
    const others = [...names.keys()].find((other) => names.get(other)!.includes(file))!;
    const message = `The charts ${others.node.path} and ${chart.node.path} would both be written to ${file}.k8s.yaml.`;
    const hint = 'Rename one of the two charts.';
    diagnostics.push({ code: 'file-name-taken', severity: 'error', message, hint, construct: chart.node.path });
  }
  return diagnostics;
}
