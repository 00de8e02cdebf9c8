import { check as checkFiles, type CheckOptions, type CheckResult } from '../../check/check';
import type { SourceFile } from '../../check/source-file';
import type { Severity } from '../../diagnostics/diagnostic';
import { DiagnosticsError } from '../../diagnostics/diagnostics-error';
import { reporters, type ReportFormat } from '../../reporters';
import { readConfig } from '../config';
import { findFiles } from '../find-files';
import { ExitCode, type Host } from '../host';
import { matchesPath } from '../path-pattern';
import { Progress } from '../progress';
import { readArguments } from '../read-options';
import { readSources } from '../read-sources';
import { UsageError } from '../usage-error';
import { packageVersion } from '../../reporters/package-version';

const options = {
  release: { type: 'string' },
  kubernetes: { type: 'string' },
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
  if (!isFormat(given.reporter!))
    throw new UsageError(`There is no reporter "${given.reporter}": use one of ${Object.keys(reporters).join(', ')}.`);
  const config = readConfig(host);
  const failing = failingSeverities(given['fail-on'] ?? config.failOn ?? 'error');
  const found = findFiles(paths.length === 0 ? (config.paths ?? ['.']) : paths);
  const isWanted = wantedOf(found.all, [...(config.exclude ?? []), ...(given.exclude ?? [])]);
  const progress = new Progress(host, found.all.length);
  const sources = progress.reading((readText) => readSources({ readText }, found, isWanted));
  const definitions = readSources(host, findFiles([...(config.crds ?? []), ...(given.crds ?? [])]), () => true);
  const [{ files }, { files: crds }] = [sources, definitions];
  const settings = {
    release: given.release ?? config.release,
    kubernetes: given.kubernetes ?? config.kubernetes,
    rules: given.rule,
    skip: [...(config.skip ?? []), ...(given.skip ?? [])],
    isComplete: given.complete ?? config.complete,
    crds,
  };
  const checked = progress.checking(() => judged(files, settings));
  const notChecked = [...sources.notChecked, ...definitions.notChecked, ...checked.notChecked];
  const result: CheckResult = { ...checked, notChecked };
  const texts = new Map([...crds, ...files].map(({ path, text }) => [path, text]));
  const reporter = reporters[given.reporter];
  host.stdout(
    reporter(result, { colour: host.isTerminal, version: packageVersion(), textOf: (file) => texts.get(file) }),
  );
  return endsWith(result, failing);
}

/** Which files are not left out; patterns that leave none out of some are a mistake. */
function wantedOf(files: readonly string[], excluded: readonly string[]): (path: string) => boolean {
  const isWanted = (path: string): boolean => !excluded.some((pattern) => matchesPath(path, pattern));
  if (files.length > 0 && !files.some(isWanted)) {
    const patterns = excluded.map((pattern) => `"${pattern}"`).join(', ');
    throw new UsageError(`The patterns of exclude leave no file: ${patterns}.`);
  }
  return isWanted;
}

function isFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name);
}

/** A release, a Kubernetes or a rule that does not exist is wrong usage. */
function judged(files: readonly SourceFile[], wanted: CheckOptions): CheckResult {
  try {
    return checkFiles(files, wanted);
  } catch (error) {
    if (!DiagnosticsError.is(error)) throw error;
    throw UsageError.of(error);
  }
}

/** What could not be checked is no pass for whoever lets infos fail. */
function endsWith({ findings, notChecked }: CheckResult, failing: readonly Severity[]): ExitCode {
  const isLeft = failing.includes('info') && notChecked.length > 0;
  return isLeft || findings.some(({ severity }) => failing.includes(severity)) ? ExitCode.FINDINGS : ExitCode.OK;
}

/** From which severity on findings fail the command. */
function failingSeverities(least: string): readonly Severity[] {
  const levels: readonly Severity[] = ['error', 'warning', 'info'];
  if (least === 'never') return [];
  const index = levels.findIndex((level) => level === least);
  if (index < 0) throw new UsageError(`--fail-on takes error, warning, info or never, not "${least}".`);
  return levels.slice(0, index + 1);
}
