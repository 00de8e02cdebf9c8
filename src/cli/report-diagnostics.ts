import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { formatDiagnostic } from '../diagnostics/format-diagnostic';
import { ExitCode, type Host } from './host';

const ofFiles = new Set(['file-unreadable', 'output-not-ours', 'output-not-written']);

/**
 * Prints findings in a fixed order to standard error. The exit code says whether there is an error among them, and
 * whether it is a file that cannot be read or written, or must not be replaced, which is no fault of what is checked.
 */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], host: Host): ExitCode {
  for (const diagnostic of [...diagnostics].sort(compareDiagnostics)) host.stderr(`${formatDiagnostic(diagnostic)}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => ofFiles.has(code))) return ExitCode.USAGE;
  return errors.length > 0 ? ExitCode.FINDINGS : ExitCode.OK;
}
