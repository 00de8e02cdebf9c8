import { releaseFor } from '../../src/longhorn/release';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { typeOf, type Resource } from '../../src/manifest/resource';
import { ResourceSet } from '../../src/manifest/resource-set';
import { SettingsView } from '../../src/view/settings-view';

const resource = (object: object): Resource => ({
  object: object as KubernetesObject,
  type: typeOf(object as KubernetesObject),
  file: 'a.yaml',
  locate: () => ({ file: 'a.yaml', line: 1, column: 1 }),
  inside: () => undefined,
});
const setting = (name: string, value: unknown) =>
  resource({ apiVersion: 'longhorn.io/v1beta2', kind: 'Setting', metadata: { name }, value });
const lines = (text: string) =>
  resource({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'longhorn-default-setting' },
    data: { 'default-setting.yaml': text },
  });
const viewOf = (...resources: Resource[]) => new SettingsView(new ResourceSet(resources), releaseFor('1.12.1'));

test('the ConfigMap wins over a Setting, and the default stands in for both', () => {
  const view = viewOf(setting('auto-salvage', 'true'), lines('auto-salvage: false'));
  expect(view.isTrue('auto-salvage')).toBe(false);
  expect(view.entry('auto-salvage')?.owner).toBe('config-map');
  expect(view.number('snapshot-max-count')).toBe(250);
  expect(view.value('no-such-setting')).toBe('');
});

test('what Longhorn refuses or passes over changes nothing', () => {
  const view = viewOf(setting('snapshot-max-count', '1'), lines('auto-salvage: yes\nno-such-setting: 1'));
  expect(view.value('snapshot-max-count')).toBe('250');
  expect(view.value('auto-salvage')).toBe('true');
  expect(view.entry('no-such-setting')).toBeUndefined();
  expect(view.entries.map(({ name }) => name)).toEqual(['snapshot-max-count', 'auto-salvage', 'no-such-setting']);
});

test('has a value for each engine', () => {
  const view = viewOf(setting('default-replica-count', '{"v1":"2","v2":"1"}'));
  expect(view.valueFor('default-replica-count', 'v2')).toBe('1');
  expect(viewOf(lines('default-replica-count: 2')).valueFor('default-replica-count', 'v1')).toBe('2');
});

test('text that another tool fills in is not known', () => {
  const view = viewOf(setting('snapshot-max-count', '${COUNT}'));
  expect(view.isKnown('snapshot-max-count')).toBe(false);
  expect(view.number('snapshot-max-count')).toBeUndefined();
});

test.each([['a: [1]'], ['"broken'], ['- a']])('nothing of %j is in effect', (text) => {
  const map = lines(text);
  expect(viewOf(map).of(map)).toEqual([]);
});

test('takes objects of any shape', () => {
  const odd = [
    setting('auto-salvage', { a: 1 }),
    resource({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'longhorn-default-setting' }, data: 5 }),
  ];
  expect(viewOf(...odd).value('auto-salvage')).toBe('true');
});
