import { rules } from '../rules';
import { otherCodes } from './other-codes';
import type { RulesOfRun } from './suppressions';

/** What a check is asked for by name. */
export interface AskedCodes {
  /** Whether a rule is to run. */
  readonly isOn: (rule: string) => boolean;
  /** All rules and other codes that findings can have, and whether they are asked for. */
  readonly all: RulesOfRun;
}

/**
 * @param wanted rules that are to run; all when absent
 * @param skipped rules and other codes that are to be left out
 */
export function askedCodes(wanted: readonly string[] | undefined, skipped: readonly string[]): AskedCodes {
  const isOn = (rule: string): boolean => (wanted === undefined || wanted.includes(rule)) && !skipped.includes(rule);
  return {
    isOn,
    all: {
      names: [...rules.map(({ id }) => id), ...Object.keys(otherCodes)],
      // Schemas and charts have their say in any case, unless a code of theirs is left out.
      isOn: (code) => (Object.hasOwn(otherCodes, code) ? !skipped.includes(code) : isOn(code)),
    },
  };
}
