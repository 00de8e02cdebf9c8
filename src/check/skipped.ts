import type { Diagnostic } from '../diagnostics/diagnostic';
import type { NotChecked } from './not-checked';
import { otherCodes } from './other-codes';

/** What is left of findings without those that are to be skipped. */
export interface Unskipped {
  readonly findings: readonly Diagnostic[];
  /** What would be refused is no pass, and is listed. A rule that is left out does not run, and has nothing to list. */
  readonly notChecked: readonly NotChecked[];
}

export function withoutSkipped(findings: readonly Diagnostic[], skip: readonly string[]): Unskipped {
  const codes = new Set(skip.filter((code) => Object.hasOwn(otherCodes, code)));
  const left = findings.filter(({ code, consequence }) => codes.has(code) && consequence === 'refused');
  return {
    findings: findings.filter(({ code }) => !codes.has(code)),
    notChecked: left.map(({ code, source }) => ({
      file: source?.file ?? '',
      line: source?.line,
      reason: `${code} is skipped, and would be refused here`,
    })),
  };
}
