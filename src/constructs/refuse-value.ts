import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { callerPlace } from './made-at';
import { text } from './props/prop-checks';

/** Throws what is wrong with an object that has no place in the construct tree; does nothing when there is nothing. */
export function refuseValue(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw refusal(problems);
}

/** Throws for arguments that are no text, by the names of the parameters: plain JavaScript forgets them too. */
export function refuseNoText(values: Readonly<Record<string, unknown>>): void {
  refuseValue(Object.entries(values).flatMap(([name, value]) => text(value, name)));
}

/** An error that names the line of the program that asked for what is wrong, but where a file has a line of its own. */
export function refusal(problems: readonly Diagnostic[]): DiagnosticsError {
  const source = callerPlace();
  return new DiagnosticsError(problems.map((problem) => (source === undefined ? problem : { source, ...problem })));
}
