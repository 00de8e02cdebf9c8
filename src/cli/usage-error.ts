import type { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { nearest } from '../diagnostics/nearest';
import { oneLine } from '../diagnostics/one-line';

/** The command line, or a file that it names, is not usable. */
export class UsageError extends Error {
  /**
   * @param message what is wrong, in a line or several: what it quotes comes from outside, and begins no line of its own
   * @param otherwise where to look when no candidate is near to what was found
   */
  constructor(
    message: string | readonly string[],
    found?: string,
    candidates: readonly string[] = [],
    otherwise?: string,
  ) {
    const likely = found === undefined ? undefined : nearest(found, candidates);
    const text = [message].flat().map(oneLine).join('\n');
    const repair = likely === undefined ? otherwise : `Did you mean "${likely}"?`;
    super(repair === undefined ? text : `${text} ${repair}`);
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
