import type { ChartTable } from '../../chart/chart-value';
import type { SingleValue } from '../../chart/single-value';
import { parseSetFlag } from '../../chart/set-flag';
import { SetFlagError } from '../../chart/set-flag-text';
import { textValues, typedValues } from '../../chart/set-flag-values';
import type { SourceRange } from '../../diagnostics/diagnostic';
import type { ValuesPart } from './values-part';

/** A single value that a tool hands to Helm, by `--set-string` where it is text, and by `--set` otherwise. */
export interface SetParameter extends SingleValue {
  readonly name: string;
  /** As it stands behind the equals sign, with `\` before what is to be taken literally. */
  readonly value: string;
}

/** The values that a parameter comes to; none where Helm does not take it. */
export function setParameter(parameter: SetParameter, locate: () => SourceRange): ValuesPart[] {
  const { isText, name, otherWay, value } = parameter;
  const values: ChartTable = {};
  try {
    parseSetFlag(`${name}=${value}`, values, isText ? textValues : typedValues);
  } catch (error) {
    if (error instanceof SetFlagError) return [];
    throw error;
  }
  return [{ values, locate, single: { isText, otherWay } }];
}
