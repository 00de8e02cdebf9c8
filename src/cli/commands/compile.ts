import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DiagnosticsError } from '../../diagnostics/diagnostics-error';
import { writeDirectory } from '../../output/write-directory';
import { wroteChecked } from '../../output/checked-output';
import { checkFiles } from '../check-files';
import { ExitCode, type Host } from '../host';
import { readAppConfig } from '../app-config';
import { readOptions } from '../read-options';
import { reportDiagnostics } from '../report-diagnostics';
import { runApp } from '../run-app';

const options = { output: { type: 'string' } } as const;

/** `compile`: runs the app of cdk8s.yaml into a folder beside the output, and puts it in place when all is well. */
export async function compile(args: readonly string[], host: Host): Promise<ExitCode> {
  const given = readOptions('compile', options, args);
  const config = readAppConfig(host);
  const output = resolve(host.cwd, given.output ?? config.output);
  const scratch = mkdtempSync(join(dirname(output), `.${basename(output)}-compile-`));
  try {
    const failure = await runApp(config.app, scratch, host);
    if (failure !== undefined) return reportDiagnostics([failure], host);
    const files = filesIn(scratch);
    // An app of ours has looked at every object before it wrote it; what others wrote is looked at here.
    const findings = wroteChecked(scratch) ? [] : checkFiles(files);
    const code = reportDiagnostics(findings, host);
    if (code !== ExitCode.OK) return code;
    const { changed, diagnostics } = writeDirectory(output, files);
    if (diagnostics.length > 0) return reportDiagnostics(diagnostics, host);
    host.stdout(summary(given.output ?? config.output, files.size, changed));
    return ExitCode.OK;
  } catch (error) {
    if (error instanceof DiagnosticsError) return reportDiagnostics(error.diagnostics, host);
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
