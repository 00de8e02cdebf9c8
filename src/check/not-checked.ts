import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Unknown } from '../diagnostics/undecided';

/** Something that could not be judged, and why: no pass. */
export interface NotChecked {
  readonly reason: string;
  /** File, and line where only a part of it is meant. */
  readonly file: string;
  readonly line?: number;
  /** The rule that could not judge, where it is a rule. */
  readonly rule?: string;
  /** What only the cluster knows. */
  readonly unknown?: Unknown;
  /** The objects of a kind without a definition, of which the file holds the first. */
  readonly objects?: { readonly apiVersion: string; readonly kind: string; readonly count: number };
}

/** For those who tell it among the findings: it is there to be seen, and fails nothing. */
export function toldAsFinding({ file, line = 1, reason }: NotChecked): Diagnostic {
  const message = `Not checked: ${reason}.`;
  return { code: 'not-checked', severity: 'info', message, source: { file, line, column: 1 } };
}
