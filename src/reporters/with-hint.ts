import type { Diagnostic } from '../diagnostics/diagnostic';

/** Message and repair as one text, for formats that have one field for both. */
export function withHint({ hint, message }: Pick<Diagnostic, 'hint' | 'message'>): string {
  return hint === undefined ? message : `${message} ${hint}`;
}
