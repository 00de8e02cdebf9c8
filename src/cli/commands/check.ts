import { sep } from 'node:path';
import { check as checkFiles, type CheckResult } from '../../check/check';
import type { SourceFile } from '../../check/source-file';
import { nearest } from '../../diagnostics/nearest';
import type { Severity } from '../../diagnostics/diagnostic';
import { reporters } from '../../reporters';
import { rules } from '../../rules';
import { readConfig } from '../config';
import { findFiles } from '../find-files';
import { ExitCode, type Host } from '../host';
import { readFileOf } from '../read-file-of';
import { matchesPath } from '../path-pattern';
import { Progress } from '../progress';
import { readArguments } from '../read-options';
import { releaseOption } from '../release-option';
import { UsageError } from '../usage-error';
import { version } from '../version';

const options = {
  release: { type: 'string' },
  reporter: { type: 'string', default: 'text' },
  rule: { type: 'string', multiple: true },
  skip: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  crds: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  complete: { type: 'boolean' },
} as const;

/** `check`: says what a cluster makes of manifests and chart values. */
export function check(args: readonly string[], host: Host): ExitCode {
  const { given, paths } = readArguments('check', options, args);
  const loadReporter = Object.hasOwn(reporters, given.reporter!) ? reporters[given.reporter!] : undefined;
  if (loadReporter === undefined)
    throw new UsageError(`There is no reporter "${given.reporter}".`, given.reporter, Object.keys(reporters));
  const config = readConfig(host);
  const failing = failingSeverities(given['fail-on'] ?? config.failOn ?? 'error');
  const excluded = [...(config.exclude ?? []), ...(given.exclude ?? [])];
  const found = findFiles(paths.length === 0 ? (config.paths ?? ['.']) : paths);
  const isWanted = (path: string): boolean =>
    !excluded.some((pattern) => matchesPath(path.split(sep).join('/'), pattern));
  const wanted = found.filter(isWanted);
  const progress = new Progress(host, wanted.length);
  const files = progress.reading(wanted, (path) => sourceFile(host, path));
  const crds = findFiles([...(config.crds ?? []), ...(given.crds ?? [])]).map((path) => sourceFile(host, path));
  const settings = {
    release: releaseNamed(given.release ?? config.release),
    rules: given.rule?.map(known),
    skip: [...(config.skip ?? []), ...(given.skip ?? [])].map(known),
    isComplete: given.complete ?? config.complete,
    crds,
  };
  const result = progress.checking(() => checkFiles(files, settings));
  const texts = new Map([...crds, ...files].map(({ path, text }) => [path, text]));
  const reporter = loadReporter();
  host.stdout(reporter(result, { colour: host.isTerminal, version: version(), textOf: (file) => texts.get(file) }));
  return endsWith(result, failing);
}

function sourceFile(host: Host, path: string): SourceFile {
  return { path: path === '-' ? 'stdin' : path.split(sep).join('/'), text: readFileOf(host, path) };
}

function releaseNamed(version: string | undefined): string | undefined {
  return version === undefined ? undefined : releaseOption(version).version;
}

function endsWith({ findings }: CheckResult, failing: readonly Severity[]): ExitCode {
  return findings.some(({ severity }) => failing.includes(severity)) ? ExitCode.FINDINGS : ExitCode.OK;
}

/** From which severity on findings fail the command. */
function failingSeverities(least: string): readonly Severity[] {
  const levels: readonly Severity[] = ['error', 'warning', 'info'];
  if (least === 'never') return [];
  const index = levels.findIndex((level) => level === least);
  if (index < 0) throw new UsageError(`--fail-on takes error, warning, info or never, not "${least}".`);
  return levels.slice(0, index + 1);
}

function known(id: string): string {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(id)) return id;
  const likely = nearest(id, ids);
  throw new UsageError(`There is no rule "${id}".${likely === undefined ? '' : ` Did you mean "${likely}"?`}`);
}
