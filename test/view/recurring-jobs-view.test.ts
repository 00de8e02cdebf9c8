import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { typeOf, type Resource } from '../../src/manifest/resource';
import { ResourceSet } from '../../src/manifest/resource-set';
import { readText } from '../../src/source/parse-manifest';
import { longhornNamespace } from '../../src/view/longhorn-namespace';
import { classReferences, labelReferences, namedJobs, volumeLabelsOf } from '../../src/view/recurring-jobs-view';

const resource = (object: Record<string, unknown>): Resource => ({
  object: object as unknown as KubernetesObject,
  type: typeOf(object as unknown as KubernetesObject),
  file: 'a.yaml',
  locate: () => ({ file: 'a.yaml', line: 1, column: 1 }),
  inside: () => readText((object['parameters'] as Record<string, string>)['recurringJobSelector']!),
});
const storageClass = (selector: string) =>
  resource({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    provisioner: 'driver.longhorn.io',
    parameters: { recurringJobSelector: selector },
  });

test('labels of volumes and claims name jobs and groups', () => {
  const labels = {
    app: 'x',
    'recurring-job.longhorn.io/source': 'enabled',
    'recurring-job.longhorn.io/nightly': 'enabled',
    'recurring-job-group.longhorn.io/db': 'enabled',
  };
  const stateful = resource({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    spec: { volumeClaimTemplates: [{ metadata: { labels } }, null, 5] },
  });
  const path = '/spec/volumeClaimTemplates/0/metadata/labels';
  expect(volumeLabelsOf(stateful).flatMap(labelReferences)).toEqual([
    { name: 'nightly', isGroup: false, path: `${path}/recurring-job.longhorn.io~1nightly` },
    { name: 'db', isGroup: true, path: `${path}/recurring-job-group.longhorn.io~1db` },
  ]);
  expect(volumeLabelsOf(resource({ apiVersion: 'v1', kind: 'Pod', metadata: { labels } }))).toEqual([]);
});

test('classes name jobs and groups, in any letter case of the fields', () => {
  const found = classReferences(storageClass('[{"Name":"nightly"},{"name":"db","isGroup":true},{"name":5},"x"]'));
  expect(found.map(({ isGroup, name }) => [name, isGroup])).toEqual([
    ['nightly', false],
    ['db', true],
  ]);
});

test('a label counts wherever it is written', () => {
  const other = resource({
    apiVersion: 'example.com/v1',
    kind: 'Cluster',
    spec: { inherited: [{ labels: { 'recurring-job.longhorn.io/hourly': 'enabled' } }] },
  });
  const named = namedJobs(new ResourceSet([other, storageClass('[{"name":"db","isGroup":true}]')]));
  expect([[...named.jobs], [...named.groups]]).toEqual([['hourly'], ['db']]);
});

describe('the namespace of Longhorn', () => {
  const object = (kind: string, apiVersion: string, name: string, namespace?: string) =>
    resource({ apiVersion, kind, metadata: { name, namespace } });
  const manager = (namespace?: string) => object('DaemonSet', 'apps/v1', 'longhorn-manager', namespace);
  const setting = (namespace?: string) => object('Setting', 'longhorn.io/v1beta2', 'auto-salvage', namespace);

  test.each<[string, Resource[], string | undefined]>([
    ['is that of its manager', [manager('storage'), setting('longhorn-system')], 'storage'],
    [
      'is the usual one where something lies there',
      [setting('default'), setting('longhorn-system')],
      'longhorn-system',
    ],
    ['is not told by others', [setting('storage'), setting()], undefined],
  ])('%s', (_, resources, expected) => expect(longhornNamespace(new ResourceSet(resources))).toBe(expected));

  test('of a rendered chart is a guess', () => {
    const made = { ...manager('longhorn-system'), madeBy: setting() };
    expect(longhornNamespace(new ResourceSet([made]))).toBeUndefined();
  });
});
