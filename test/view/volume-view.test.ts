import { releaseFor } from '../../src/longhorn/release';
import { ResourceSet } from '../../src/manifest/resource-set';
import { LonghornView } from '../../src/view/longhorn-view';
import { readDataSource, volumeOf } from '../../src/view/volume-view';
import { resource } from './resource';

const apiVersion = 'longhorn.io/v1beta2';
const volume = (spec: unknown) => resource({ apiVersion, kind: 'Volume', metadata: { name: 'data' }, spec });

function view(spec: unknown, ...settings: [name: string, value: string][]) {
  const others = settings.map(([name, value]) => resource({ apiVersion, kind: 'Setting', metadata: { name }, value }));
  return volumeOf(volume(spec), new LonghornView(new ResourceSet(others), releaseFor('1.12.1')));
}

test('what the webhook fills in', () => {
  expect(view({ dataEngine: 'v1' })).toMatchObject({
    dataEngine: 'v1',
    replicas: 3,
    hasDefaultReplicas: true,
    dataLocality: 'disabled',
    accessMode: 'rwo',
    size: 2097152n,
    backupBlockSize: 2097152n,
    snapshotMaxCount: 250,
    snapshotMaxSize: 0n,
    backupTargetName: 'default',
  });
});

test('settings decide', () => {
  const settings: [string, string][] = [
    ['default-replica-count', '{"v1":"2","v2":"1"}'],
    ['default-data-locality', 'best-effort'],
    ['default-backup-block-size', '16'],
    ['snapshot-max-count', '100'],
  ];
  expect(view({ dataEngine: 'v2' }, ...settings)).toMatchObject({
    replicas: 1,
    dataLocality: 'best-effort',
    backupBlockSize: 16777216n,
    snapshotMaxCount: 100,
  });
});

test('a sharded volume has defaults of its own', () => {
  expect(view({ dataLayout: { type: 'sharded' } }, ['default-data-locality', 'best-effort'])).toMatchObject({
    replicas: 1,
    dataLocality: 'disabled',
  });
});

test('what the manifest does not tell', () => {
  expect(view({})?.replicas).toBeUndefined();
  expect(view({ fromBackup: 'x', size: '1' })).toMatchObject({ size: undefined, accessMode: undefined });
  expect(view({ cloneMode: 'linked-clone' })?.size).toBeUndefined();
  expect(view({ Standby: true })?.backupBlockSize).toBeUndefined();
  expect(view({ size: 5, numberOfReplicas: '3', snapshotMaxCount: 'x' })).toMatchObject({
    size: undefined,
    replicas: undefined,
    snapshotMaxCount: undefined,
  });
  expect(view(undefined)).toBeUndefined();
  expect(view(null)).toBeUndefined();
});

test('sizes go round where Go does', () => {
  expect(view({ size: '1000000000' })?.size).toBe(1000341504n);
  expect(view({ size: '9223372036854775807' })?.size).toBe(-9223372036854775808n);
});

test.each([
  ['vol://a', { volume: 'a', snapshot: '' }],
  ['snap://a/b', { volume: 'a', snapshot: 'b' }],
  ['snap://a', undefined],
  ['snap://a/b/c', undefined],
  ['vol://', undefined],
  ['vol://a://b', undefined],
  ['a', undefined],
])('the data source %s', (text, source) => {
  expect(readDataSource(text)).toEqual(source);
});
