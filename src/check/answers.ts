import type { Diagnostic } from '../diagnostics/diagnostic';
import type { NotChecked } from './not-checked';

/** What a step of a check finds out. */
export interface Answers {
  readonly findings: readonly Diagnostic[];
  readonly notChecked: readonly NotChecked[];
}

/** The answers of several steps, in their order. */
export function together(steps: readonly Partial<Answers>[]): Answers {
  return {
    findings: steps.flatMap(({ findings = [] }) => findings),
    notChecked: steps.flatMap(({ notChecked = [] }) => notChecked),
  };
}
