import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { chartInput } from '../../lib/src/chart/chart.js';
import { mergeValues } from '../../lib/src/chart/merge-values.js';
import { parseSetFlag } from '../../lib/src/chart/set-flag.js';
import { SetFlagError } from '../../lib/src/chart/set-flag-text.js';
import { installation } from '../../lib/src/objects/installation/installation.js';
import { resolveScalar } from '../../lib/src/source/resolve-scalar.js';

/** What comes of a case on both sides: `equal`, `both refuse`, `we refuse` or `DIFFERENT`, with the reason. */
export function compare({ files, sets }, release, { error, manifest }) {
  const ours = ourObjects(files, sets, release);
  if (error === undefined && ours.objects.length > 0) {
    const detail = firstDifference(helmObjects(manifest), ours.objects);
    if (detail !== undefined) return { verdict: 'DIFFERENT', detail };
  }
  if (ours.errors.length > 0) {
    return { verdict: error === undefined ? 'we refuse' : 'both refuse', detail: ours.errors.join('\n    ') };
  }
  return error === undefined
    ? { verdict: 'equal' }
    : { verdict: 'DIFFERENT', detail: `only Helm refuses: ${error.trim()}` };
}

/** Errors about values that Helm passes over: what is left of the values must give the same nevertheless. */
const passedOver = new Set(['chart-value-removed', 'chart-value-unknown']);

function ourObjects(files, sets, release) {
  try {
    const values = structuredClone(mergeValues(files.map(valuesOf)));
    for (const text of sets) parseSetFlag(text, values);
    const { diagnostics, input } = chartInput(values, release, 'longhorn-system');
    const found = diagnostics.filter(({ severity }) => severity === 'error');
    const isComplete = found.every(({ code }) => passedOver.has(code));
    return {
      errors: found.map(({ code, message }) => `${code}: ${message}`),
      objects: isComplete ? JSON.parse(JSON.stringify(installation(input, []))) : [],
    };
  } catch (error) {
    if (!(error instanceof SetFlagError)) throw error;
    return { errors: [error.message], objects: [] };
  }
}

function valuesOf(file) {
  return typeof file === 'string' ? (readYaml(file) ?? {}) : file;
}

const plainScalar = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^/,
  resolve: (text) => {
    const value = resolveScalar(text);
    return typeof value === 'bigint' ? Number(value) : value;
  },
};

/** YAML as Kubernetes and Helm read it. */
export function readYaml(text) {
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.1',
    merge: true,
    uniqueKeys: false,
    customTags: [plainScalar],
  });
  if (document.errors.length > 0) throw document.errors[0];
  return document.toJS();
}

/** Documents by their text: most of a manifest is the same in all cases. */
const known = new Map();

function helmObjects(manifest) {
  const texts = manifest.split(/^---\n(?=# Source: )/m);
  return texts.map(objectOf).filter((object) => object !== null && object.kind !== 'CustomResourceDefinition');
}

function objectOf(text) {
  if (!known.has(text)) {
    if (known.size > 5000) known.clear();
    known.set(text, withoutHelmLabels(JSON.parse(JSON.stringify(readYaml(text) ?? null))));
  }
  return known.get(text);
}

/** Helm's own two labels, which no manifest of ours carries. */
function withoutHelmLabels(value) {
  if (Array.isArray(value)) return value.map(withoutHelmLabels);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key]) => key !== 'helm.sh/chart' && key !== 'app.kubernetes.io/managed-by',
  );
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutHelmLabels(item)]));
}

function firstDifference(expected, actual) {
  const name = (object) => `${object?.kind}/${object?.metadata?.name}`;
  for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
    const [helm, own] = [expected[index], actual[index]];
    if (isDeepStrictEqual(helm, own)) continue;
    if (name(helm) !== name(own)) return `object ${index}: Helm has ${name(helm)}, we have ${name(own)}`;
    return `${name(own)} ${difference(helm, own, '')}`;
  }
  return undefined;
}

function difference(helm, own, path) {
  const nested = (value) => typeof value === 'object' && value !== null;
  if (nested(helm) && nested(own) && Array.isArray(helm) === Array.isArray(own)) {
    for (const key of new Set([...Object.keys(helm), ...Object.keys(own)])) {
      if (!isDeepStrictEqual(helm[key], own[key])) return difference(helm[key], own[key], `${path}/${key}`);
    }
  }
  return `${path}: Helm ${JSON.stringify(helm)}, we ${JSON.stringify(own)}`;
}
