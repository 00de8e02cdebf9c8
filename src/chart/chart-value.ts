import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { isMapping } from '../diagnostics/is-mapping';

/**
 * A chart value as Helm holds it. Numbers of values files are floating point, which templates print as such
 * (`1e+06`); whole numbers of `--set` are 64-bit integers, here `bigint`, and print as they are.
 */
export type ChartValue = null | boolean | number | bigint | string | ChartValue[] | ChartTable;

/** A mapping of chart values; Helm calls it a table. */
export type ChartTable = { [key: string]: ChartValue };

export function isTable(value: ChartValue | undefined): value is ChartTable {
  return isMapping(value);
}

/** Whether a template's `if` takes the value for true. Source: Go text/template, `IsTrue`. */
export function isTrue(value: ChartValue | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isTable(value)) return Object.keys(value).length > 0;
  return Boolean(value);
}

/** The value as it comes through `toYaml`: whole numbers become ordinary ones. */
export function plain(value: ChartValue): Json {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  return isTable(value) ? plainTable(value) : value;
}

export function plainTable(table: ChartTable): JsonObject {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, plain(value)]));
}
