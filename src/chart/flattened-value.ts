import type { Release } from '../longhorn/release';
import { isTable, type ChartTable, type ChartValue } from './chart-value';

/**
 * What to write for a section that the chart has as one value: other charts know `attacher.replicaCount`, and this one
 * `attacherReplicaCount`. Undefined where it has nothing that is spelled so.
 */
export function flattened(path: string, value: ChartValue, { chart }: Release): string | undefined {
  if (!isTable(value)) return undefined;
  const known = new Map(pathsIn(chart.defaults as ChartTable, '').map((one) => [spelled(one), one]));
  for (const inner of pathsIn(value, `${path}.`)) {
    const meant = known.get(spelled(inner));
    if (meant !== undefined) return `Write ${meant} for ${inner}.`;
  }
  return undefined;
}

function pathsIn(table: ChartTable, prefix: string): string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    isTable(value) && Object.keys(value).length > 0 ? pathsIn(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

function spelled(path: string): string {
  return path.replaceAll('.', '').toLowerCase();
}
