import type { ChartTable } from '../../chart/chart-value';
import { parseSetFlag } from '../../chart/set-flag';
import { SetFlagError } from '../../chart/set-flag-text';
import { textValues, typedValues } from '../../chart/set-flag-values';
import type { SourceRange } from '../../diagnostics/diagnostic';
import type { ValuesPart } from './values-part';

/** A single value that a tool hands to Helm. */
export interface SetParameter {
  readonly name: string;
  /** As it stands behind the equals sign, with `\` before what is to be taken literally. */
  readonly value: string;
  /** Whether it goes to `--set-string` instead of `--set`. */
  readonly isText: boolean;
}

/** The values that a parameter comes to; none where Helm does not take it. */
export function setParameter({ isText, name, value }: SetParameter, locate: () => SourceRange): ValuesPart[] {
  const values: ChartTable = {};
  try {
    parseSetFlag(`${name}=${value}`, values, isText ? textValues : typedValues);
  } catch (error) {
    if (error instanceof SetFlagError) return [];
    throw error;
  }
  return [{ values, locate }];
}
