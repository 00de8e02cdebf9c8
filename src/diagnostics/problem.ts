import type { Diagnostic } from './diagnostic';

/** An error at a field. */
export function problem(code: string, path: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, hint, path };
}
