import { isTable } from '../chart/chart-value';
import { expectedShape } from '../chart/value-shapes';
import { chartBehaviour } from '../longhorn/chart-behaviour';
import type { Release } from '../longhorn/release';
import type { Json, JsonObject } from '../manifest/kubernetes-object';
import { closed, document } from './draft-07';
import { parameterOfValue, parameterText, parameterWords } from './parameter-schema';
import { settingDefault, settingSchema, settingText } from './setting-schema';
import { valueSchema } from './value-schema';
import texts from './value-texts.json';

/** JSON Schema of the values of a release's chart: it refuses what `check` finds wrong about a value by itself. */
export function valuesSchema(release: Release): JsonObject {
  const section = (prefix: string, defaults: JsonObject): JsonObject => {
    const inTemplates = release.chart.templateOnly
      .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.'))
      .map((path) => path.slice(prefix.length));
    const keys = [...new Set([...Object.keys(defaults), ...inTemplates])].sort();
    return closed(Object.fromEntries(keys.map((key) => [key, member(`${prefix}${key}`, defaults[key] ?? null)])));
  };
  const member = (path: string, standard: Json): JsonObject => {
    if (expectedShape(path, standard, release) === 'section' && isTable(standard))
      return { ...description(path), ...section(`${path}.`, standard as JsonObject), ...conditions[path] };
    return settingMember(path, standard, release) ?? plainMember(path, standard, release);
  };
  return document(`Values of Longhorn's chart, release ${release.version}`, section('', release.chart.defaults));
}

const isNotOff: JsonObject = { not: { enum: [false, 0, '', null] } };
const isOn: JsonObject = { type: ['boolean', 'number', 'string'], ...isNotOff };

/** Where one value decides what is made of another. */
const conditions: Readonly<Record<string, JsonObject>> = {
  // A class with jobs prints the list in Go's notation, in which Longhorn finds no JSON.
  persistence: {
    if: {
      required: ['recurringJobSelector'],
      properties: {
        createStorageClass: isNotOff,
        recurringJobSelector: { type: 'object', required: ['enable'], properties: { enable: isOn } },
      },
    },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: {
      properties: {
        recurringJobSelector: { type: 'object', properties: { jobList: { not: { type: 'array', minItems: 1 } } } },
      },
    },
  },
};

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

function plainMember(path: string, standard: Json, release: Release): JsonObject {
  return {
    ...description(path),
    ...(standard !== null && { default: standard }),
    ...examples(path, release),
    ...valueSchema(path, standard, release),
  };
}

/** What is said about a path, by itself or together with others of its kind. */
function description(path: string): JsonObject {
  const text = byPath(path, texts) ?? parameterText(parameterOfValue[path] ?? '');
  return text === undefined ? {} : { description: text };
}

/** Words for completion; the chart prints any other text as well. */
function examples(path: string, release: Release): JsonObject {
  const found = byPath(path, words) ?? parameterWords(release, parameterOfValue[path] ?? '');
  return found === undefined ? {} : { examples: [...found] };
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
