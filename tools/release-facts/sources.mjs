import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NotUnderstood } from './not-understood.mjs';
import { readManifest, readText, readYaml } from './files.mjs';
import { printedSettings, templateOnlyValues } from './print-order.mjs';
import { manifestFacts } from './manifest.mjs';
import { unlistedParameters } from './storage-class-parameters.mjs';
import { compareVersions } from './versions.mjs';

const tools = dirname(dirname(fileURLToPath(import.meta.url)));
const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

/**
 * Reads checkouts of longhorn/longhorn and longhorn/longhorn-manager at the tag of one release.
 *
 * @param told `version`, and `defaults` of settings as NAME=VALUE, where they cannot be read
 */
export function readCheckouts(longhorn, manager, { defaults = [], version } = {}) {
  const file = join(longhorn, 'deploy', 'longhorn.yaml');
  const documents = readManifest(file);
  const facts = manifestFacts(documents, file, version);
  warnOfParameters(unlistedParameters(driverSources(manager), handKeptFacts().parameters), facts.version);
  return {
    ...facts,
    documents,
    settings: extractSettings(manager, facts.version, defaults),
    ...readChart(join(longhorn, 'chart'), facts.version),
  };
}

/** Reads a folder with `manifest.yaml`, `values.yaml` and `settings.json`, and the chart's folder where one is given. */
export function readUpstreamFolder(folder, chart) {
  const file = join(folder, 'manifest.yaml');
  const documents = readManifest(file);
  const facts = manifestFacts(documents, file);
  const settings = readJson(folder, 'settings.json');
  const defaults = readYaml(join(folder, 'values.yaml'));
  const chartFacts = chart === undefined ? recordedChart(settings, defaults) : readChart(chart, facts.version);
  return { ...facts, documents, settings: settings.settings, ...chartFacts };
}

function driverSources(manager) {
  const folders = ['csi', 'controller'].map((folder) => join(manager, folder)).filter((folder) => existsSync(folder));
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}

function warnOfParameters(names, version) {
  if (names.length === 0) return;
  console.error(
    `longhorn-manager ${version} reads ${names.join(', ')}: list it in tools/storage-class-parameters.json`,
  );
}

/** Compiles nothing of Longhorn: the Go program only reads the syntax tree of types/setting.go. */
function extractSettings(manager, version, defaults) {
  const options = { cwd: join(tools, 'extract-settings'), encoding: 'utf8', maxBuffer: 1 << 24 };
  const { error, status, stderr, stdout } = spawnSync('go', ['run', '.', manager, `v${version}`, ...defaults], options);
  if (error !== undefined) throw new NotUnderstood('go', undefined, error.message, 'install Go 1.21 or newer');
  if (status === 0) return JSON.parse(stdout);
  const [, file = manager, line, problem] = /^(?:(.+):(\d+): )?(.*)$/m.exec(stderr);
  const hint = 'tell the default with --default NAME=VALUE, or teach tools/extract-settings to read it';
  throw new NotUnderstood(file, line, problem, hint);
}

function readChart(chart, version) {
  const defaults = readYaml(join(chart, 'values.yaml'));
  const { kubeVersion } = readYaml(join(chart, 'Chart.yaml'));
  const templates = templateTexts(join(chart, 'templates'));
  const settings = join(chart, 'templates', 'default-setting.yaml');
  const { printed, oddities } = printedSettings(readText(settings), settings);
  warnOfOddities(oddities, version);
  return {
    kubernetesMinimum: minimumOf(kubeVersion, join(chart, 'Chart.yaml')),
    defaults,
    printed,
    templateOnly: templateOnlyValues(templates, defaults),
  };
}

function minimumOf(kubeVersion, file) {
  const [, minimum] = /^>=(\d+\.\d+\.\d+)-0$/.exec(kubeVersion) ?? [];
  if (minimum !== undefined) return minimum;
  const line = readText(file)
    .split('\n')
    .findIndex((text) => text.startsWith('kubeVersion:'));
  const problem = `kubeVersion is ${JSON.stringify(kubeVersion)}, and not such as ">=1.25.0-0"`;
  throw new NotUnderstood(file, line + 1, problem, 'teach it tools/release-facts/sources.mjs');
}

/** Those of the releases until 1.11.3 are told by src/longhorn/chart-behaviour.ts. */
function warnOfOddities(oddities, version) {
  if (oddities.length === 0 || compareVersions(version, '1.11.3') <= 0) return;
  console.error(
    `chart ${version} prints ${oddities.join(', ')} under unusual conditions: tell it in chart-behaviour.ts`,
  );
}

function templateTexts(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(ya?ml|tpl)$/.test(name));
  return files.map((name) => readFileSync(join(folder, name), 'utf8'));
}

const printOfEncoding = { 'join-raw': 'joinRaw', 'join-quote': 'joinQuote' };
/** The chart of 1.11.0 prints this misspelt value; the list of settings names what is printed, a user what is looked for. */
const misspelt = { nameodeDiskHealthMonitoring: 'nodeDiskHealthMonitoring' };

/** The chart's part from the recorded print order, for a folder that has no templates. */
function recordedChart({ settings, chartKeysWithoutDefinition }, defaults) {
  const order = readJson(tools, 'print-order.json').values;
  const { templateOnlyValues: only, kubernetesMinimum } = readJson(tools, 'chart-facts.json');
  const known = settings
    .filter(({ helmKey }) => helmKey !== null)
    .map(({ helmKey, name, helmEncoding }) => ({
      value: misspelt[helmKey] ?? helmKey,
      setting: name,
      print: printOfEncoding[helmEncoding] ?? helmEncoding,
    }));
  // The one line that the chart prints for no existing setting is printed as per-engine settings are.
  const stray = Object.entries(chartKeysWithoutDefinition).map(([setting, value]) => ({
    value,
    setting,
    print: 'multiType',
  }));
  const printed = [...known, ...stray];
  const unplaced = printed.find(({ value }) => !order.includes(value));
  if (unplaced !== undefined) {
    throw new Error(`tools/print-order.json does not place ${unplaced.value}: give the chart's folder with --chart`);
  }
  return {
    kubernetesMinimum: kubernetesMinimum.value,
    defaults,
    printed: printed.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)),
    templateOnly: only.values,
  };
}

/** The facts that are kept by hand: no file of upstream tells them to a program. */
export function handKeptFacts() {
  return {
    parameters: readJson(tools, 'storage-class-parameters.json').parameters,
    settingChecks: readJson(tools, 'setting-formats.json').settings,
    removedValues: readJson(tools, 'removed-chart-values.json').values,
  };
}

/** Release files in a folder, by version. */
export function readReleases(folder) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+\.\d+\.\d+\.json$/.test(name)) : [];
  return Object.fromEntries(files.map((name) => [name.replace(/\.json$/, ''), readJson(folder, name)]));
}
