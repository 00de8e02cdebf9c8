import { foreignKey, isNamedForLonghorn, valuesPlace } from '../../../src/check/values/recognised-values';
import type { ChartTable } from '../../../src/chart/chart-value';

const replicas = { persistence: { defaultClassReplicaCount: 'three' } };

test.each<[string, string, ChartTable, '' | '/longhorn' | undefined]>([
  ['a section of its own', 'a.yaml', { defaultSettings: {}, other: 1 }, ''],
  ['a value of its own', 'values.yaml', replicas, ''],
  ['a value of its own, in a folder', 'charts/longhorn/values.yaml', replicas, ''],
  ['a value of its own beside foreign ones', 'values.yaml', { ...replicas, replicaCount: 1 }, undefined],
  ['a value of its own below the chart', 'values.yaml', { longhorn: replicas, redis: {} }, '/longhorn'],
  ['what other charts have too', 'values.yaml', { persistence: { enabled: true }, ingress: { host: 'x' } }, undefined],
  ['the name of the file', 'longhorn-values.yaml', { ingress: { enabled: true } }, ''],
  ['the name of the folder', 'longhorn/values.yaml', { ingress: { enable: true } }, ''],
  ['a name, and a misspelt section', 'longhorn/values.yaml', { persistance: { defaultClass: true } }, ''],
  ['a name, and a foreign section', 'longhorn/values.yaml', { replicaCount: 2 }, undefined],
  ['a name, and a foreign value', 'longhorn/values.yaml', { ingress: { className: 'nginx' } }, undefined],
  ['a name, and nothing', 'longhorn/values.yaml', {}, undefined],
  ['a name, and values of a chart around it', 'longhorn/values.yaml', { longhorn: { enabled: true } }, undefined],
])('%s', (_, file, values, place) => expect(valuesPlace(file, values)).toBe(place));

test.each([
  ['longhorn-values.yaml', true],
  ['values/longhorn.yaml', true],
  ['apps/longhorn/values-prod.yaml', true],
  ['longhorn-system/app/values.yaml', true],
  ['longhorn/ingress.yaml', false],
  ['longhorn-proxy/values.yaml', false],
  ['longhorn/a/b/c/values.yaml', false],
])('%s is named for it: %s', (file, expected) => expect(isNamedForLonghorn(file)).toBe(expected));

test('the key that is foreign', () => {
  expect(foreignKey({ service: { ui: {} }, ingress: { hosts: [], className: 'x' } })).toBe('ingress.className');
  expect(foreignKey({ annotations: { any: 'thing' }, nameOverride: 'x' })).toBeUndefined();
});
