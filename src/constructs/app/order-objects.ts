import type { ApiObject } from 'cdk8s';
import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { sortForApply } from '../../kubernetes/apply-order';
import type { ChartObjects, PlacedObject } from './collect-charts';
import { topologicalOrder } from './topological-order';

/**
 * The objects of one chart in the order in which they can be applied, and after what they were told to come after.
 * A dependency on a construct stands for all objects below it: it is one step of the walk, not an edge to each.
 */
export function orderObjects({ chart, objects }: ChartObjects, diagnostics: Diagnostic[]): PlacedObject[] {
  const byObject = new Map(objects.map((placed) => [placed.object, placed]));
  const sorted = sortForApply(objects.map(({ object }) => object)).map((object) => byObject.get(object)!);
  const byConstruct = new Map<IConstruct, PlacedObject>(objects.map((placed) => [placed.construct, placed]));
  const before = (step: IConstruct): IConstruct[] => {
    const placed = byConstruct.get(step);
    return placed === undefined ? step.node.children.filter((child) => !Chart.isChart(child)) : waitsFor(placed, chart);
  };
  const result = topologicalOrder<IConstruct>(
    sorted.map(({ construct }) => construct),
    before,
  );
  if ('loop' in result) {
    diagnostics.push(dependencyLoop(result.loop));
    return sorted;
  }
  return result.order.flatMap((step) => byConstruct.get(step) ?? []);
}

/** What an object was told to come after, itself or by a construct that it is a part of; not what it is a part of. */
function waitsFor({ construct }: PlacedObject, chart: Chart): IConstruct[] {
  const scopes = construct.node.scopes;
  return scopes
    .slice(scopes.indexOf(chart))
    .flatMap((scope) => scope.node.dependencies)
    .flatMap((target) => (scopes.includes(target) ? siblings(target, construct) : [target]))
    .filter((target) => target.node.scopes.includes(chart));
}

function siblings(target: IConstruct, construct: ApiObject): IConstruct[] {
  return target.node.children.filter((child) => !construct.node.scopes.includes(child) && !Chart.isChart(child));
}

export function dependencyLoop(loop: readonly IConstruct[]): Diagnostic {
  const paths = loop.map((construct) => construct.node.path);
  return {
    code: 'dependency-loop',
    severity: 'error',
    message: `These constructs have to come after one another: ${[...paths, paths[0]].join(' -> ')}.`,
    hint: 'Remove one of the dependencies.',
    construct: paths[0],
  };
}
