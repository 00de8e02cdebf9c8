import type { Diagnostic } from './diagnostic';
import { oneLine } from './one-line';

/** One diagnostic as text: `place  severity  message  [code]`, and the repair on a line of its own. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { source, construct, resource, path } = diagnostic;
  // In a file the place says it all; a line of a program makes many fields.
  const field = construct === undefined ? undefined : path;
  const parts = source
    ? [`${source.file}:${source.line}:${source.column}`, construct, field]
    : [construct, resource, path];
  const place = parts.filter((part) => part !== undefined && part !== '').join(' ');
  const { code, hint, message, severity } = diagnostic;
  const head = `${place === '' ? '' : `${oneLine(place)}  `}${severity}  ${oneLine(message)}  [${code}]`;
  return hint === undefined ? head : `${head}\n  hint: ${oneLine(hint)}`;
}
