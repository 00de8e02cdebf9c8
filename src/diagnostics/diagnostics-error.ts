import type { Diagnostic } from './diagnostic';
import { formatDiagnostic } from './format-diagnostic';

/**
 * Carries diagnostics through code that can only throw: a construct's constructor, `App.synth`.
 * Whoever prints catches it and prints the diagnostics, not the stack.
 */
export class DiagnosticsError extends Error {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'));
    this.name = 'DiagnosticsError';
  }
}
