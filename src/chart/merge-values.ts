import { isTable, type ChartTable } from './chart-value';

/** Values of several sources on top of each other, the later ones winning. Source: helm pkg/cli/values `mergeMaps`. */
export function mergeValues(layers: readonly ChartTable[]): ChartTable {
  return layers.reduce<ChartTable>(mergeTables, {});
}

function mergeTables(below: ChartTable, above: ChartTable): ChartTable {
  const merged = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    const covered = merged.get(key);
    merged.set(key, isTable(value) && isTable(covered) ? mergeTables(covered, value) : value);
  }
  return Object.fromEntries(merged);
}

/**
 * The user's values over the chart's defaults: a null takes the default away, and where one is a table and the other
 * is not, the user's counts. Source: helm pkg/chartutil/coalesce.go.
 */
export function coalesceValues(defaults: ChartTable, values: ChartTable): ChartTable {
  const result: ChartTable = { ...values };
  for (const [key, standard] of Object.entries(defaults)) {
    const value = values[key];
    if (value === undefined) result[key] = standard;
    else if (value === null) delete result[key];
    else if (isTable(value) && isTable(standard)) result[key] = coalesceValues(standard, value);
  }
  return result;
}
