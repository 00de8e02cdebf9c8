import type { ChartTable } from '../../chart/chart-value';
import { hintForSingle, type SingleValue } from '../../chart/single-value';
import type { Diagnostic, SourceRange } from '../../diagnostics/diagnostic';
import type { Resource } from '../../manifest/resource';
import { usualNamespace } from '../../longhorn/names';

/** Values of Longhorn's chart, wherever they were found. */
export interface ValuesSource {
  readonly values: ChartTable;
  readonly file: string;
  /** The chart's version as it is written there, such as `1.10.1`, `v1.9.x` or `>=1.6.0`; undefined where none stands. */
  readonly version?: string;
  /** Namespace that the chart is installed into, where that is said. */
  readonly namespace?: string;
  /** Values that are named and not among the files, such as `ConfigMap "values"`; what the chart makes is then not known. */
  readonly missing?: readonly string[];
  /** Objects that the values stand in, or that bring them together. */
  readonly heldBy?: readonly Resource[];
  /** Where a value is written. */
  locate(pointer: string): SourceRange;
  /** How it is given there, where that is not YAML. */
  singleAt?(pointer: string): SingleValue | undefined;
}

/** The finding where its value is written, with a repair that can be written there. */
export function atValue(source: ValuesSource, diagnostic: Diagnostic): Diagnostic {
  const { hint, path = '' } = diagnostic;
  const single = source.singleAt?.(path);
  return { ...diagnostic, source: source.locate(path), ...(hint && single && { hint: hintForSingle(hint, single) }) };
}

/** Namespace that the chart goes into; where none is said, the one that Longhorn's own documentation has. */
export function namespaceOf({ namespace }: ValuesSource): string {
  return namespace ?? usualNamespace;
}
