import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';
import { writeDirectory } from '../../output/write-directory';
import { toldFindings } from '../../output/checked-output';
import type { CheckOptions } from '../../check/check';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { ExitCode, type Host } from '../host';
import { atConstructs } from '../at-constructs';
import { readAppConfig } from '../app-config';
import { readText } from '../read-text';
import { readOptions } from '../read-options';
import { outputOption } from '../output-option';
import { releaseOption } from '../release-option';
import { reportDiagnostics } from '../report-diagnostics';
import { runApp } from '../run-app';
import { notWritten, summary } from '../summary';
import { UsageError } from '../usage-error';
import { toldAsFinding } from '../../check/not-checked';

/** Loaded for apps that do not check themselves: with all the rules it takes as long as a small app. */
const checker = () => require('../../library/index') as typeof import('../../library');

const options = { output: { type: 'string' }, release: { type: 'string' }, strict: { type: 'boolean' } } as const;

/** No manifest: Argo CD refuses a folder for it, since it takes every JSON file for an object. */
const constructMetadata = 'construct-metadata.json';

/** `compile`: runs the app of cdk8s.yaml into a folder of its own, and replaces the output when all is well. */
export async function compile(args: readonly string[], host: Host): Promise<ExitCode> {
  const given = readOptions('compile', options, args);
  const config = readAppConfig(host);
  const folder = outputOption(given.output) ?? config.output;
  const { kubernetes } = config.judgedBy;
  const named = given.release ?? config.judgedBy.release;
  const release = named === undefined ? undefined : releaseOption(named).version;
  const { removeScratch, scratch } = makeScratch();
  try {
    const refuse = (findings: readonly Diagnostic[], code = reportDiagnostics(findings, host)): ExitCode => {
      host.stderr(notWritten(folder, findings));
      return code;
    };
    // As cdk8s-cli does it: findings about what another class of app wrote name the constructs by it.
    process.env['CDK8S_RECORD_CONSTRUCT_METADATA'] ??= String(config.hasPlugins);
    const failures = await runApp(config.app, scratch, host);
    if (failures.length > 0) return refuse(failures);
    const files = filesIn(scratch);
    if (![...files.keys()].some(isManifest)) return refuse([wroteNothing(config.app)]);
    // An app of ours has looked at every object before it wrote it; what others wrote is looked at here.
    const told = toldFindings(scratch);
    const isJudgedOtherwise = given.release !== undefined || kubernetes !== undefined;
    const findings = told === undefined || isJudgedOtherwise ? findingsIn(files, { release, kubernetes }) : told;
    const code = reportDiagnostics(untold(findings, told), host);
    if (code !== ExitCode.OK) return refuse(findings, code);
    if (given.strict === true && findings.some(isWarning)) return refuse(findings, ExitCode.FINDINGS);
    files.delete(constructMetadata);
    const { changed, diagnostics } = writeDirectory(resolve(host.cwd, folder), files);
    if (diagnostics.length > 0) return reportDiagnostics(diagnostics, host);
    host.stdout(summary(folder, files.size, changed, findings));
    return ExitCode.OK;
  } finally {
    removeScratch();
  }
}

/** What the app has not said itself, with a better place. */
function untold(findings: readonly Diagnostic[], told: readonly Diagnostic[] = []): readonly Diagnostic[] {
  const sayingOf = ({ code, message, path = '' }: Diagnostic): string => `${code} ${path} ${message}`;
  const said = new Set(told.map(sayingOf));
  return findings.filter((finding) => !said.has(sayingOf(finding)));
}

/** A folder for the app to write to; it goes away even when the app ends the process. */
function makeScratch(): { scratch: string; removeScratch: () => void } {
  const scratch = makeTemporary();
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

function makeTemporary(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'cdk8s-longhorn-'));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).message;
    throw new UsageError(`The folder for temporary files cannot be used: ${why}. TMPDIR names another.`);
  }
}

function isWarning({ severity }: Diagnostic): boolean {
  return severity === 'warning';
}

function isManifest(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

/** Nothing at all is what a forgotten call gives, and would empty the output. */
function wroteNothing(app: string): Diagnostic {
  return {
    code: 'app-wrote-nothing',
    severity: 'error',
    message: `The app "${app}" wrote no manifests.`,
    hint: 'Call app.synth() at the end of the program, and give the App no outdir: CDK8S_OUTDIR says where to write.',
  };
}

/** What a cluster makes of the files, and what of them could not be checked. */
function findingsIn(
  files: ReadonlyMap<string, string>,
  judgedBy: Pick<CheckOptions, 'kubernetes' | 'release'>,
): Diagnostic[] {
  const manifests = [...files].filter(([path]) => isManifest(path)).map(([path, text]) => ({ path, text }));
  const { findings, names, notChecked } = checker().check(manifests, { manifestsOnly: true, ...judgedBy });
  const metadata = files.get(constructMetadata);
  const told = metadata === undefined ? findings : atConstructs(findings, names, metadata);
  return [...told, ...notChecked.map(toldAsFinding)];
}

/** All files below a folder by their path in it. */
function filesIn(folder: string): Map<string, string> {
  // An app may have taken the folder away.
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), writtenText(path)]));
}

/** What is written again as text has to be text. */
function writtenText(path: string): string {
  try {
    return readText(path);
  } catch (error) {
    throw new UsageError(
      `What the app wrote as "${basename(path)}" cannot be taken over: ${(error as Error).message}.`,
    );
  }
}
