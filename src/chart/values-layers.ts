import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic';
import { stepsOf } from '../diagnostics/json-pointer';
import type { ChartTable, ChartValue } from './chart-value';
import { hintForSingle, type SingleValue } from './single-value';

/** Values of one source, and where they were written. */
export interface ValuesLayer {
  readonly values: ChartTable;
  /** Where it is one value that has no quotes. */
  readonly single?: SingleValue | undefined;
  /** The place of a value, named by its JSON pointer; undefined where the source is no text. */
  locate(pointer: string): SourceRange | undefined;
}

/** The finding about a value, with the place in the last layer that has it: that one won. */
export function locatedInLayers(diagnostic: Diagnostic, layers: readonly ValuesLayer[]): Diagnostic {
  const { hint, path } = diagnostic;
  if (path === undefined || diagnostic.source !== undefined) return diagnostic;
  const layer = layers.findLast(({ values }) => has(values, path));
  const source = layer?.locate(path);
  if (source === undefined) return diagnostic;
  const single = layer?.single;
  return { ...diagnostic, source, ...(hint && single && { hint: hintForSingle(hint, single) }) };
}

function has(values: ChartTable, pointer: string): boolean {
  let value: ChartValue | undefined = values;
  for (const name of stepsOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
    value = (value as ChartTable)[name];
  }
  return true;
}
