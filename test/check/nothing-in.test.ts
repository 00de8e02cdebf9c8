import { check } from '../../src/check/check';

const notChecked = (path: string, text: string, isNamed = true) =>
  check([{ path, text, isNamed }]).notChecked.map(({ file, reason }) => `${file}: ${reason}`);

it.each([
  [
    'a: 1\n',
    "v.yaml: it holds no Kubernetes object, and nothing by which values of Longhorn's chart are told; a path such as longhorn/values.yaml would tell them",
  ],
  ['# defaultSettings:\n---\n', 'v.yaml: it is empty'],
])('says of a file that is named and holds %j that it is not checked', (text, expected) => {
  expect(notChecked('v.yaml', text)).toEqual([expected]);
  expect(notChecked('v.yaml', text, false)).toEqual([]);
});

it.each([
  ['v.yaml', 'persistence: { defaultClassReplicaCount: 3 }\n'],
  ['a.yaml', 'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n'],
  ['kustomization.yaml', 'resources: [a.yaml]\n'],
  ['helmfile.yaml', 'releases: [{ chart: longhorn/longhorn }]\n'],
])('says nothing of %s with %j', (path, text) => expect(notChecked(path, text)).toEqual([]));

it('names values that look like those of Longhorn and are not', () => {
  const file = 'longhorn/values.yaml';
  const reason = 'it is named like values of Longhorn\'s chart, which has no "replicaCount"';
  expect(notChecked(file, 'replicaCount: 1\n', false)).toEqual([`${file}: ${reason}`]);
  expect(notChecked(file, 'replicaCount: 1\n')).toEqual([`${file}: ${reason}`]);
});
