import { chartInput } from '../../chart/chart';
import type { ChartTable } from '../../chart/chart-value';
import type { Consequence, Diagnostic, SourceRange } from '../../diagnostics/diagnostic';
import type { Release } from '../../longhorn/release';
import { chartValueLifetime, isAtMost, isOlder, isSameInAllReleases } from '../../longhorn/release-lifetime';
import type { Json, KubernetesObject } from '../../kubernetes/kubernetes-object';
import { typeOf, valuesType, type Resource } from '../../manifest/resource';
import { installation } from '../../objects/installation/installation';
import { readText } from '../../source/parse-manifest';
import { hasTemplate, valueAt } from '../templates';
import { givenValue } from './given-value';
import { valueOfField } from './value-of-field';
import { atValue, namespaceOf, type ValuesSource } from './values-source';

/** What the chart of a release makes of values. */
export interface ValuesResult {
  /** The values themselves, and the objects that they install. */
  readonly resources: readonly [Resource, ...Resource[]];
  readonly diagnostics: readonly Diagnostic[];
  /** What is said about text that another tool fills in: no more than a suspicion. */
  readonly undecided: readonly Diagnostic[];
}

/** What comes of a finding about values: Helm passes over most mistakes without a word. */
const consequences: Readonly<Record<string, Consequence>> = {
  'chart-setting-value': 'ignored',
  'chart-value-credential': 'risk',
  'chart-value-ignored': 'ignored',
  'chart-value-newer': 'ignored',
  'chart-value-removed': 'ignored',
  'chart-value-unknown': 'ignored',
};

/**
 * Renders the values, as Helm would when they are merged.
 *
 * @param unsupported the chart's version, where its release is not one that is known: then names are judged, and no more
 */
export function valuesResources(source: ValuesSource, release: Release, unsupported?: string): ValuesResult {
  const { diagnostics, input } = chartInput(source.values, release, namespaceOf(source));
  const values = valuesResource(source);
  const rendered = installation(input, []).map((object) => renderedResource(object, values, source.values, release));
  // Here Helm, Flux or Argo CD install the chart, and run its hooks.
  const said = diagnostics.filter(
    ({ code, path }) => code !== 'chart-value-ignored' || path !== '/preUpgradeChecker/jobEnabled',
  );
  const found = unsupported === undefined ? said : said.filter((one) => holdsFor(unsupported, one, release));
  const judged = found.map((diagnostic): Diagnostic => {
    const consequence = consequences[diagnostic.code] ?? (diagnostic.severity === 'error' ? 'refused' : 'ignored');
    const severity = consequence === 'ignored' ? 'warning' : 'error';
    return atValue(source, { ...diagnostic, severity, consequence });
  });
  const hangs = ({ path = '' }: Diagnostic): boolean => hasTemplate(valueAt(source.values as Json, path));
  return {
    resources: [values, ...rendered],
    diagnostics: judged.filter((diagnostic) => !hangs(diagnostic)),
    undecided: judged.filter(hangs),
  };
}

/**
 * Whether a finding by a known release is true of the chart of another version: what a value is called, and settings that
 * have been the same all the time.
 */
function holdsFor(version: string, { code, path = '' }: Diagnostic, release: Release): boolean {
  if (code === 'chart-value-unknown') return isOlder(version);
  if (code === 'chart-setting-value') {
    const setting = release.chart.settings.find(({ value }) => path === `/defaultSettings/${value}`);
    return setting !== undefined && isSameInAllReleases(setting.setting);
  }
  if (code !== 'chart-value-removed') return false;
  const until = chartValueLifetime(path.slice(1).replaceAll('/', '.'))?.until;
  return until !== undefined && !isAtMost(version, until);
}

/** The values as an object of their own, which rules may look at like any other. */
function valuesResource({ file, heldBy, locate, values }: ValuesSource): Resource {
  const object = { apiVersion: 'chart/v1', kind: 'Values', metadata: { name: file }, values };
  return {
    object: object as unknown as KubernetesObject,
    type: valuesType,
    file,
    heldBy,
    locate: (pointer) => locate(pointer.replace(/^\/values/, '')),
    inside: (pointer) => readText(valueAt(object as never, pointer)),
  };
}

function renderedResource(object: KubernetesObject, madeBy: Resource, values: ChartTable, release: Release): Resource {
  return {
    object,
    type: typeOf(object),
    file: madeBy.file,
    madeBy,
    locate: (pointer, message = ''): SourceRange =>
      madeBy.locate(`/values${givenValue(values, valueOfField(object, pointer, release), message)}`),
    inside: (pointer) => readText(valueAt(object as never, pointer)),
  };
}
