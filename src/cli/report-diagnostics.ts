import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { formatDiagnostic } from '../diagnostics/format-diagnostic';
import { ExitCode, type Host } from './host';

/** Prints findings in a fixed order to standard error; the exit code says whether there is an error among them. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], host: Host): ExitCode {
  for (const diagnostic of [...diagnostics].sort(compareDiagnostics)) host.stderr(`${formatDiagnostic(diagnostic)}\n`);
  return diagnostics.some(({ severity }) => severity === 'error') ? ExitCode.FINDINGS : ExitCode.OK;
}
