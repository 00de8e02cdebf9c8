import type { ChartTable } from '../../src/chart/chart-value';
import { defaultStorageClassText } from '../../src/chart/default-storage-class';
import { parseManifests } from '../../src/source/parse-manifest';
import { found, reader } from './reader';

const read = (persistence: ChartTable) => {
  const values = reader({ persistence });
  const text = defaultStorageClassText(values);
  return { object: () => parseManifests(text, 'class').documents[0]!.value, text, found: found(values) };
};

it('is the class of the release', () => {
  expect(read({}).object()).toMatchObject({
    kind: 'StorageClass',
    metadata: { name: 'longhorn', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
    reclaimPolicy: 'Delete',
    volumeBindingMode: 'Immediate',
    parameters: { numberOfReplicas: '3', fsType: 'ext4', dataLocality: 'disabled', dataEngine: 'v1' },
  });
});

test.each<[ChartTable, object]>([
  [{ defaultClass: false }, { metadata: { annotations: { 'storageclass.kubernetes.io/is-default-class': 'false' } } }],
  [{ annotations: { 'a/b': 1 } }, { metadata: { annotations: { 'a/b': '1' } } }],
  [{ volumeBindingMode: 'WaitForFirstConsumer' }, { volumeBindingMode: 'WaitForFirstConsumer' }],
  [{ volumeBindingMode: '' }, { volumeBindingMode: 'Immediate' }],
  [{ defaultClassReplicaCount: 2 }, { parameters: { numberOfReplicas: '2' } }],
  [{ migratable: true }, { parameters: { migratable: 'true' } }],
  [{ defaultNodeSelector: { enable: true, selector: 'a,b' } }, { parameters: { nodeSelector: 'a,b' } }],
  [
    { recurringJobSelector: { enable: true, jobList: '[{"name":"a","isGroup":true}]' } },
    { parameters: { recurringJobSelector: '[{"name":"a","isGroup":true}]' } },
  ],
  [
    { backingImage: { enable: true, name: 'b', dataSourceParameters: '\'{"url":"x"}\'' } },
    { parameters: { backingImage: 'b', backingImageDataSourceParameters: '{"url":"x"}' } },
  ],
])('%j', (persistence, expected) => {
  const { found: findings, object } = read(persistence);
  expect(object()).toMatchObject(expected);
  expect(findings).toEqual([]);
});

it('names the data engine only beside the revision counter', () => {
  expect(read({ disableRevisionCounter: false, dataEngine: 'v2' }).text).not.toContain('dataEngine');
});

test.each<[ChartTable, string]>([
  [{ defaultMkfsParams: '-L "x"' }, 'warning chart-value-text /persistence/defaultMkfsParams'],
  [{ volumeBindingMode: 'yes' }, 'warning chart-value-text /persistence/volumeBindingMode'],
  [
    { backingImage: { enable: true, dataSourceParameters: '{"url":"x"}' } },
    'warning chart-value-text /persistence/backingImage/dataSourceParameters',
  ],
  [
    { recurringJobSelector: { enable: true, jobList: [{ name: 'a' }] } },
    'warning chart-value-type /persistence/recurringJobSelector/jobList',
  ],
  [{ defaultDataLocality: ['a'] }, 'warning chart-value-type /persistence/defaultDataLocality'],
  [
    { defaultDiskSelector: { enable: true, selector: ['ssd'] } },
    'warning chart-value-type /persistence/defaultDiskSelector/selector',
  ],
  [{ annotations: { 'a: b': 'x' } }, 'error chart-value-text /persistence/annotations'],
  [{ nfsOptions: 'a\nb' }, 'error chart-value-text /persistence/nfsOptions'],
])('finds what is no class: %j', (persistence, finding) => {
  expect(read(persistence).found).toEqual([finding]);
});
