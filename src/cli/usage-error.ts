import type { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { nearest } from '../diagnostics/nearest';

/** The command line, or a file that it names, is not usable. */
export class UsageError extends Error {
  constructor(message: string, found?: string, candidates: readonly string[] = []) {
    const likely = found === undefined ? undefined : nearest(found, candidates);
    super(`${message}${likely === undefined ? '' : ` Did you mean "${likely}"?`}`);
    this.name = 'UsageError';
  }

  /** What a check or a release was asked for, and has not. */
  static of({ diagnostics }: DiagnosticsError): UsageError {
    return new UsageError(diagnostics.map(({ hint = '', message }) => `${message} ${hint}`.trim()).join(' '));
  }

  /** By its name: each command is a bundle of its own. */
  static is(error: unknown): error is UsageError {
    return error instanceof Error && error.name === 'UsageError';
  }
}
