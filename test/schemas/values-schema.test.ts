import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { ChartTable, ChartValue } from '../../src/chart/chart-value';
import { kustomizationsOf } from '../../src/check/kustomizations';
import { readFiles } from '../../src/check/read-files';
import { findValues } from '../../src/check/values/find-values';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import type { JsonObject } from '../../src/kubernetes/kubernetes-object';
import { valuesSchema } from '../../src/schemas/values-schema';
import { parseValues } from '../../src/source/parse-manifest';
import { describeWithShared } from '../shared';
import { difference, leaves, tableOf, validatorFor, type Leaf } from './values-cases';

const releases = supportedReleases();

/**
 * What a JSON Schema cannot say, so that a value passes it and check still has something against it: JSON inside a text,
 * the range of a fraction in a text, the grammar of a few texts, and settings that have words for Windows in front.
 */
const beyondSchemas = [
  /^\/defaultSettings\/\w+: Setting "[\w-]+" cannot be "(?:\s*\{|null)/,
  /^\/defaultSettings\/\w+: Setting "guaranteed-instance-manager-cpu" cannot be "[^"]*": it is (?:above|below)/,
  /^\/defaultSettings\/(?:snapshotDataIntegrityCronjob|dataEngineCPUMask|managerUrl|systemManagedCSIComponentsResourceLimits):/,
  /^\/defaultSettings\/(?:taintToleration|systemManagedComponentsNodeSelector): Setting "[\w-]+" cannot be "[^"]*;/,
];

/** Of these it is rules that speak, and the API server, when they see the StorageClass: class-words.test.ts asks them. */
const wordsOfClass =
  /^\/persistence\/(?:backingImage\/dataSourceType|dataEngine|defaultDataLocality|reclaimPolicy|unmapMarkSnapChainRemoved|volumeBindingMode)$/;

function expectSame(values: ChartTable, version: string): void {
  const { onlyCheck, onlySchema } = difference(values, version);
  expect({
    onlySchema: onlySchema.filter((place) => !wordsOfClass.test(place)),
    onlyCheck: onlyCheck.filter((text) => !beyondSchemas.some((pattern) => pattern.test(text))),
  }).toEqual({ onlySchema: [], onlyCheck: [] });
}

const common: readonly ChartValue[] = [
  ...[null, true, false, 0, 1, -1, 1.5, 3, 8, 100, 1e6, 1e-7, '', ' ', 'x', 'true', 'False', '1', '0', ' 1 ', '007'],
  ...['+3', '-0', '1.5', '1e6', 'NaN', '\ttrue', 'true\n', 'disabled', 'best-effort ', '{}', 'null', '${X}', '{{ x }}'],
  ...[
    [],
    ['x'],
    [{ a: 1 }],
    [null],
    [1],
    {},
    { a: 1 },
    { a: 'b' },
    { a: { b: 'c' } },
    { a: null },
    { v1: '8', v2: '8' },
    { v1: 1 },
    { v1: '3', v2: '8', v3: 'x' },
  ],
  ...[{ v2: 'true' }, { v1: 'true', v2: null }, '{"v1":"9","v2":"9"}', '{"v2":"true"}', '{"v1":9}', 'a:b'],
  ...['a=b:NoSchedule', 'a=b:Never', 'replica-data; instance', '0 3 * * *', '@daily', '0x3', '1-3,5', 'a/b', 'a/b/c'],
  ...['https://example.com', 'example.com', 'bdev_raid,nvmf', '{"csi-attacher":{"limits":{"cpu":"1"}}}'],
];

/** Values at the edge of what the setting takes. */
function edges({ path }: Leaf, version: string): ChartValue[] {
  const { chart, settings } = releaseFor(version);
  const name = chart.settings.find(({ value }) => path === `defaultSettings.${value}`)?.setting ?? '';
  const { options = [], range } = settings[name] ?? {};
  const bounds = [range?.minimum, range?.maximum].filter((bound) => bound !== undefined);
  const numbers = bounds.flatMap((bound) => [bound - 1, bound, bound + 1]);
  const texts = [...numbers.map(String), ...options, ...options.map((option) => `${option}x`)];
  return [...numbers, ...texts, ...[...texts].map((text) => ({ v1: text, v2: text }))];
}

describe.each(releases)('the schema of the values of %s', (version) => {
  const schema = valuesSchema(releaseFor(version));
  const all = leaves(schema);

  it('is a JSON Schema of draft 7 without keywords of its own', () => {
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(new Ajv().validateSchema(schema)).toBe(true);
    expect(typeof validatorFor(version)).toBe('function');
  });

  it('takes the values of the chart, and every default that it names', () => {
    expectSame(releaseFor(version).chart.defaults, version);
    const defaults = tableOf(all.map(({ path, schema: { default: value = null } }) => [path, value as ChartValue]));
    const { onlySchema } = difference(defaults, version);
    expect(onlySchema).toEqual([]);
  });

  it('tells what each value is for', () => {
    const silent = all.filter(({ schema: { description } }) => typeof description !== 'string');
    expect(silent.map(({ path }) => path)).toEqual([]);
    const wordy = all.filter(({ schema: { description } }) => !/^[A-Z].{8,190}\.$/s.test(description as string));
    expect(wordy.map(({ path }) => path)).toEqual([]);
  });

  it('refuses and takes what check does, value by value', () => {
    const columns = all.map((leaf) => [...common, ...edges(leaf, version)]);
    const count = Math.max(...columns.map(({ length }) => length));
    for (let index = 0; index < count; index++) {
      const entries = all.flatMap((leaf, at): [string, ChartValue][] => {
        const column = columns[at]!;
        return index < column.length ? [[leaf.path, column[index]!]] : [];
      });
      expectSame(tableOf(entries), version);
    }
  });

  it('knows no value that the chart does not read', () => {
    const misspelt = all.map(({ path }): [string, ChartValue] => [path.replace(/[^.]+$/, (key) => `${key}x`), 'x']);
    expectSame(tableOf(misspelt), version);
    for (const section of ['defaultSettings', 'persistence', 'image', 'global']) {
      for (const value of [null, 'x', 1, [], ['x']]) expectSame({ [section]: value }, version);
    }
  });
});

describeWithShared('the schema of the values and real ones', (shared) => {
  const folder = join(shared, 'upstream', 'helm', 'values');
  const sets = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

  it.each(sets)('agree about %s in every release', (name, text) => {
    const { values } = parseValues(text, name);
    for (const version of releases) expectSame(values as ChartTable, version);
  });

  it('agree about the values in the corpus in every release', () => {
    const corpus = join(shared, 'corpus');
    const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
    const texts = names.map((path) => ({ path, text: readFileSync(join(corpus, path), 'utf8') }));
    const read = readFiles(texts.filter(({ text }) => /longhorn/i.test(text)));
    const { sources } = findValues(read, kustomizationsOf(read));
    expect(sources.length).toBeGreaterThan(90);
    for (const { values } of sources) for (const version of releases) expectSame(values, version);
  });
});

const minimal = (values: JsonObject): string[] => [...difference(values as ChartTable, '1.12.1').refused];

it('names the place of a mistake', () => {
  expect(minimal({ defaultSettings: { defaultReplicaCount: 21 }, longhornUI: { replica: 1 } })).toEqual(
    expect.arrayContaining(['/defaultSettings/defaultReplicaCount', '/longhornUI/replica']),
  );
  expect(minimal({ defaultSettings: { defaultReplicaCount: '3', nodeDrainPolicy: 'always-allow' } })).toEqual([]);
});
