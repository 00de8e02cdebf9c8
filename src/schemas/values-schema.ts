import { isTable } from '../chart/chart-value';
import { expectedShape } from '../chart/value-shapes';
import { chartBehaviour } from '../longhorn/chart-behaviour';
import type { Release } from '../longhorn/release';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { classWords } from './class-words';
import { anyOf, closed, document } from './draft-07';
import { parameterOfValue, parameterText, parameterWords } from './parameter-schema';
import { settingDefault, settingSchema, settingText } from './setting-schema';
import { isOff, ValueSchemas, type LeafValue } from './value-schema';
import valueTexts from './value-texts.json';

/** JSON Schema of the values of a release's chart: it refuses what `check` finds wrong about a value by itself. */
export function valuesSchema(release: Release): JsonObject {
  const schemas = new ValueSchemas(leavesOf(release, '', release.chart.defaults), release);
  const section = (prefix: string, defaults: JsonObject): JsonObject =>
    closed(Object.fromEntries(keysOf(release, prefix, defaults).map((key) => [key, member(prefix, key, defaults)])));
  const member = (prefix: string, key: string, defaults: JsonObject): JsonObject => {
    const path = `${prefix}${key}`;
    const standard = defaults[key] ?? null;
    if (isSection(path, standard))
      return {
        ...description(path),
        ...section(`${path}.`, standard),
        ...conditions(path, standard, schemas, release),
      };
    const types = isOfClass(path, standard) ? {} : schemas.of({ path, standard });
    return settingMember(path, standard, release) ?? { ...annotations(path, standard, release), ...types };
  };
  return document(`Values of Longhorn's chart, release ${release.version}`, section('', release.chart.defaults));
}

function isSection(path: string, standard: Json): standard is JsonObject {
  return expectedShape(path, standard) === 'section' && isTable(standard);
}

/** The keys of a section, and those that only templates know. */
function keysOf({ chart }: Release, prefix: string, defaults: JsonObject): string[] {
  const inTemplates = chart.templateOnly
    .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.'))
    .map((path) => path.slice(prefix.length));
  return [...new Set([...Object.keys(defaults), ...inTemplates])].sort();
}

function leavesOf(release: Release, prefix: string, defaults: JsonObject): LeafValue[] {
  return keysOf(release, prefix, defaults).flatMap((key) => {
    const leaf = { path: `${prefix}${key}`, standard: defaults[key] ?? null };
    return isSection(leaf.path, leaf.standard) ? leavesOf(release, `${leaf.path}.`, leaf.standard) : [leaf];
  });
}

/** Whether the value goes into the StorageClass: nothing looks at it where there is none. */
function isOfClass(path: string, standard: Json): boolean {
  return path.startsWith('persistence.') && expectedShape(path, standard) === 'inner';
}

/** What a template's `if` takes for true. */
const isOn: JsonObject = { not: isOff };

function when(condition: JsonObject, consequence: JsonObject): JsonObject {
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  return { if: condition, then: consequence };
}

const scalar: JsonObject = { type: ['null', 'boolean', 'number', 'string'] };
const each = (schema: JsonObject): JsonObject => ({
  type: ['array', 'object', 'null', 'boolean', 'number', 'string'],
  items: schema,
  additionalProperties: schema,
});
const texts = ['certificate', 'key'];

/** What a section's switch makes the chart look into. Source: longhorn/longhorn chart/templates. */
const switchedOn: Readonly<Record<string, JsonObject>> = {
  httproute: { annotations: each(scalar), parentRefs: each({ type: 'object' }) },
  ingress: {
    extraHosts: each(scalar),
    secrets: each({
      type: 'object',
      required: texts,
      properties: Object.fromEntries(texts.map((name) => [name, { type: 'string' }])),
    }),
  },
  'metrics.serviceMonitor': { annotations: each(scalar) },
};

function conditions(path: string, defaults: JsonObject, schemas: ValueSchemas, release: Release): JsonObject {
  if (path === 'persistence') return classConditions(defaults, schemas, release);
  const properties = switchedOn[path];
  if (properties === undefined) return {};
  return when({ required: ['enabled'], properties: { enabled: isOn } }, { type: 'object', properties });
}

/** What the values that go into the StorageClass may be, where there is one, and where their switch is on. */
function classConditions(defaults: JsonObject, schemas: ValueSchemas, release: Release): JsonObject {
  const typesOf = (prefix: string, values: JsonObject): JsonObject => {
    const members = Object.entries(values).flatMap(([key, standard]): [string, JsonObject][] => {
      const at = `${prefix}${key}`;
      if (isSection(at, standard)) {
        const condition = { required: ['enable'], properties: { enable: isOn } };
        return [[key, { type: 'object', ...when(condition, typesOf(`${at}.`, standard)) }]];
      }
      if (!isOfClass(at, standard)) return [];
      const known = wordsOf(at, release);
      return [[key, known === undefined ? schemas.of({ path: at, standard }) : classWords(at, known)]];
    });
    const properties = Object.fromEntries(members);
    const { jobList } = properties;
    // A list of jobs is the one that people write; an empty one is the default.
    if (jobList !== undefined) properties['jobList'] = anyOf([jobList, { type: 'array', maxItems: 0 }]);
    return { type: 'object', properties };
  };
  return when({ properties: { createStorageClass: isOn } }, typesOf('persistence.', defaults));
}

function settingMember(path: string, standard: Json, release: Release): JsonObject | undefined {
  const [top, name] = path.split('.');
  const printed = release.chart.settings.find(({ value }) => top === 'defaultSettings' && value === name);
  if (printed === undefined) return undefined;
  const definition = release.settings[printed.setting];
  const onlyText =
    chartBehaviour(release).settingsMustBeStrings && (printed.print === 'quote' || printed.print === 'multiType');
  const usual = standard ?? (definition === undefined ? '' : settingDefault(definition, onlyText));
  const text = settingText(printed.setting);
  return {
    description:
      definition === undefined || text === undefined ? `Longhorn ${release.version} has no such setting.` : text,
    ...(usual !== '' && { default: usual }),
    ...settingSchema(definition, { print: printed.print, onlyText }),
  };
}

/** What an editor shows of a value. */
function annotations(path: string, standard: Json, release: Release): JsonObject {
  return { ...description(path), ...(standard !== null && { default: standard }), ...examples(path, release) };
}

/** What is said about a path, by itself or together with others of its kind. */
function description(path: string): JsonObject {
  const text = byPath(path, valueTexts) ?? parameterText(parameterOfValue[path] ?? '');
  return text === undefined ? {} : { description: text };
}

/** Words for completion; the chart prints any other text as well. */
function examples(path: string, release: Release): JsonObject {
  const found = wordsOf(path, release);
  return found === undefined ? {} : { examples: [...found] };
}

function wordsOf(path: string, release: Release): readonly string[] | undefined {
  return byPath(path, words) ?? parameterWords(release, parameterOfValue[path] ?? '');
}

const serviceTypes = ['ClusterIP', 'NodePort', 'LoadBalancer'];
const pathTypes = ['Exact', 'Prefix', 'ImplementationSpecific'];

/** Source: longhorn/longhorn chart/templates, and the fields of Kubernetes' objects that the values go into. */
const words: Readonly<Record<string, readonly string[]>> = {
  '*.log.format': ['plain', 'json'],
  'csi.podAntiAffinityPreset': ['soft', 'hard'],
  'httproute.pathType': ['Exact', 'PathPrefix', 'RegularExpression'],
  'image.pullPolicy': ['IfNotPresent', 'Always', 'Never'],
  'ingress.pathType': pathTypes,
  'networkPolicies.type': ['k3s', 'rke1', 'rke2'],
  'persistence.reclaimPolicy': ['Delete', 'Retain'],
  'persistence.volumeBindingMode': ['Immediate', 'WaitForFirstConsumer'],
  'service.manager.type': serviceTypes,
  'service.ui.type': [...serviceTypes, 'Rancher-Proxy'],
};

/** The entry of the path, or one in whose name "*" stands for a step of it. */
function byPath<T>(path: string, table: Readonly<Record<string, T>>): T | undefined {
  if (Object.hasOwn(table, path)) return table[path];
  const steps = path.split('.');
  const isMeant = (name: string): boolean => {
    const pattern = name.split('.');
    return pattern.length === steps.length && pattern.every((step, index) => step === '*' || step === steps[index]);
  };
  return Object.entries(table).find(([name]) => name.includes('*') && isMeant(name))?.[1];
}
