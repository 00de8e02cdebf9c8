import type { Diagnostic } from './diagnostic';

/** One diagnostic as text: `place  severity  message  [code]`, and the repair on a line of its own. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { source, construct, resource, path } = diagnostic;
  const place = source
    ? [`${source.file}:${source.line}:${source.column}`, construct].filter((part) => part !== undefined).join(' ')
    : [construct, resource, path].filter((part) => part !== undefined && part !== '').join(' ');
  const head = `${place === '' ? '' : `${place}  `}${diagnostic.severity}  ${diagnostic.message}  [${diagnostic.code}]`;
  return diagnostic.hint === undefined ? head : `${head}\n  hint: ${diagnostic.hint}`;
}
