import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { writeDirectory } from '../../output/write-directory';
import { wroteChecked } from '../../output/checked-output';
import { check } from '../../check/check';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { ExitCode, type Host } from '../host';
import { readAppConfig } from '../app-config';
import { readOptions } from '../read-options';
import { reportDiagnostics } from '../report-diagnostics';
import { runApp } from '../run-app';
import { summary } from '../summary';

const options = { output: { type: 'string' } } as const;

/** `compile`: runs the app of cdk8s.yaml into a folder beside the output, and puts it in place when all is well. */
export async function compile(args: readonly string[], host: Host): Promise<ExitCode> {
  const given = readOptions('compile', options, args);
  const config = readAppConfig(host);
  const output = resolve(host.cwd, given.output ?? config.output);
  const { removeScratch, scratch } = makeScratch(output);
  try {
    const failures = await runApp(config.app, scratch, host);
    if (failures.length > 0) return reportDiagnostics(failures, host);
    const files = filesIn(scratch);
    // An app of ours has looked at every object before it wrote it; what others wrote is looked at here.
    const findings = wroteChecked(scratch) ? [] : findingsIn(files);
    const code = reportDiagnostics(findings, host);
    if (code !== ExitCode.OK) return code;
    const { changed, diagnostics } = writeDirectory(output, files);
    if (diagnostics.length > 0) return reportDiagnostics(diagnostics, host);
    host.stdout(summary(given.output ?? config.output, files.size, changed));
    return ExitCode.OK;
  } finally {
    removeScratch();
  }
}

/** A folder beside the output, on the same disk; it goes away even when the app ends the process. */
function makeScratch(output: string): { scratch: string; removeScratch: () => void } {
  mkdirSync(dirname(output), { recursive: true });
  const scratch = mkdtempSync(join(dirname(output), `.${basename(output)}-`));
  const remove = (): void => rmSync(scratch, { recursive: true, force: true });
  process.once('exit', remove);
  return {
    scratch,
    removeScratch: () => {
      process.off('exit', remove);
      remove();
    },
  };
}

/** What a cluster makes of the files, and what of them could not be checked. */
function findingsIn(files: ReadonlyMap<string, string>): Diagnostic[] {
  const manifests = [...files].filter(([path]) => /\.ya?ml$/.test(path)).map(([path, text]) => ({ path, text }));
  const { findings, notChecked } = check(manifests, { manifestsOnly: true });
  const unchecked = notChecked.map(({ file, line = 1, reason }): Diagnostic => {
    const message = `Not checked: ${reason}.`;
    return { code: 'not-checked', severity: 'info', message, source: { file, line, column: 1 } };
  });
  return [...findings, ...unchecked];
}

/** All files below a folder by their path in it. */
function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}
