import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { callerPlace } from './made-at';

/** Throws what is wrong with an object that has no place in the construct tree; does nothing when there is nothing. */
export function refuseValue(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw valueError(problems);
}

/** The line of the program that made the object, such as a UiExposure, takes the place of a construct. */
export function valueError(problems: readonly Diagnostic[]): DiagnosticsError {
  const source = callerPlace();
  return new DiagnosticsError(problems.map((problem) => (source === undefined ? problem : { ...problem, source })));
}
