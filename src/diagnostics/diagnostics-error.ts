import type { Diagnostic } from './diagnostic';
import { formatDiagnostic } from './format-diagnostic';

/**
 * Carries diagnostics through code that can only throw: a construct's constructor, `App.synth`.
 * Whoever prints catches it and prints the diagnostics, not the stack.
 */
export class DiagnosticsError extends Error {
  declare readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'));
    this.name = 'DiagnosticsError';
    // An app that nobody catches it for ends with Node printing it: the findings, once, and no stack of ours.
    Object.defineProperty(this, 'diagnostics', { value: diagnostics, enumerable: false });
    this.stack = this.message;
  }

  /** By its name: the command and the app that it runs may each have loaded a copy of this package. */
  static is(error: unknown): error is DiagnosticsError {
    return error instanceof Error && error.name === 'DiagnosticsError';
  }
}
