import { chartInput } from '../../chart/chart';
import type { ChartTable } from '../../chart/chart-value';
import { officialCrds } from '../../chart/official-crds';
import { renderedFindings } from '../../check/values/rendered-findings';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { supportedReleases, type Release } from '../../longhorn/release';
import { nameProblem } from '../../kubernetes/names';
import { emitDocuments } from '../../manifest/emit-yaml';
import type { KubernetesObject } from '../../kubernetes/kubernetes-object';
import { installationCrds } from '../../objects/installation/crds';
import type { InstallationInput } from '../../objects/installation/input';
import { installation } from '../../objects/installation/installation';
import { protect } from '../../objects/protection';
import { writtenCrds } from '../../output/written-crds';
import { ExitCode, type Host } from '../host';
import { readFileOf } from '../read-file-of';
import { readOptions, type Given } from '../read-options';
import { outputOption } from '../output-option';
import { releaseOption } from '../release-option';
import { reportDiagnostics } from '../report-diagnostics';
import { summary } from '../summary';
import { UsageError } from '../usage-error';
import { readValues, type ValuesLayers } from '../values-layers';
import { usualNamespace } from '../../longhorn/names';

const options = {
  release: { type: 'string' },
  values: { type: 'string', short: 'f', multiple: true },
  set: { type: 'string', multiple: true },
  'set-string': { type: 'string', multiple: true },
  'set-json': { type: 'string', multiple: true },
  'set-file': { type: 'string', multiple: true },
  namespace: { type: 'string', short: 'n' },
  output: { type: 'string' },
  crds: { type: 'string' },
  protect: { type: 'boolean' },
  strict: { type: 'boolean' },
} as const;

type RenderOptions = Given<typeof options>;

/** `render`: chart values in, manifests out. */
export function render(args: readonly string[], host: Host): ExitCode {
  const given = readOptions('render', options, args);
  const release = releaseOf(given.release);
  const layers = layersOf(given, host);
  const namespace = namespaceOf(given.namespace);
  const { diagnostics, input } = chartInput(layers.values, release, namespace);
  const findings = [...layers.diagnostics, ...diagnostics.map((diagnostic) => layers.locate(diagnostic))];
  const crds = crdsOf(given.crds, input, release, host, findings);
  const report = (found: readonly Diagnostic[]): ExitCode =>
    reportDiagnostics(given.strict === true ? found.map(strictly) : found, host);
  if (findings.some(isError)) return report(findings);
  // Helm does not make the namespace; the release's own manifest does.
  const isOfficial = !hasValues(given);
  const objects = installation(isOfficial ? { ...input, namespaceObject: {} } : input, crds);
  // The official manifest needs no check: it is Longhorn's own, and a test holds ours against it.
  const refused = isOfficial ? [] : refusedOf(layers.values, objects, release, namespace);
  const code = report([...findings, ...refused.map((diagnostic) => layers.locate(diagnostic))]);
  if (code !== ExitCode.OK) return code;
  write(given.protect === true ? objects.map(protect) : objects, given, layers.files, host);
  return ExitCode.OK;
}

function refusedOf(values: ChartTable, objects: readonly KubernetesObject[], release: Release, namespace: string) {
  const ours = objects.filter(({ kind }) => kind !== 'CustomResourceDefinition');
  const render = (other: ChartTable) => installation(chartInput(other, release, namespace).input, []);
  const findings = renderedFindings(values, ours, { release: release.version }, render);
  return findings.filter(({ isTemplate }) => !isTemplate).map(({ diagnostic }) => diagnostic);
}

function releaseOf(version: string | undefined): Release {
  if (version !== undefined) return releaseOption(version);
  throw new UsageError(`render needs --release, one of ${supportedReleases().join(', ')}.`);
}

function namespaceOf(name = usualNamespace): string {
  const problem = nameProblem('dnsLabel', name);
  if (problem === undefined) return name;
  throw new UsageError(`--namespace ${JSON.stringify(name)} ${problem}.`);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** No values, no YAML parser: the parser costs more time than all the rest. */
function layersOf(given: RenderOptions, host: Host): ValuesLayers {
  if (hasValues(given)) return readValues(given.values ?? [], given, host);
  return { values: {}, diagnostics: [], files: [], locate: (diagnostic) => diagnostic };
}

function hasValues(given: RenderOptions): boolean {
  return (['values', 'set', 'set-string', 'set-json', 'set-file'] as const).some((name) => given[name] !== undefined);
}

function crdsOf(
  file: string | undefined,
  input: InstallationInput,
  release: Release,
  host: Host,
  findings: Diagnostic[],
): readonly KubernetesObject[] {
  if (file === undefined) return installationCrds(input, writtenCrds(release));
  const { crds, diagnostics } = officialCrds(readFileOf(host, file), file, release);
  findings.push(...diagnostics);
  return crds;
}

function strictly(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'warning' ? { ...diagnostic, severity: 'error' } : diagnostic;
}

function write(
  objects: readonly KubernetesObject[],
  { crds, output: folder }: RenderOptions,
  files: readonly string[],
  host: Host,
): void {
  const output = outputOption(folder);
  if (output === undefined) return host.stdout(emitDocuments(objects));
  const { writeManifests } = require('../../output/write-manifests') as typeof import('../../output/write-manifests');
  const inputs = [...files, ...(crds === undefined ? [] : [crds])].filter((file) => file !== '-');
  const { changed, files: written } = writeManifests(output, 'longhorn', objects, inputs);
  host.stdout(summary(output, written.length, changed));
}
