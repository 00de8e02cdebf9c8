import { Chart, Size, Testing } from 'cdk8s';
import { Deployment, PersistentVolumeAccessMode, PersistentVolumeMode, Volume } from 'cdk8s-plus-28';
import { DataEngine } from '../../src/constructs/data-engine';
import { DataLocality } from '../../src/constructs/data-locality';
import { StaticVolume } from '../../src/constructs/static-volume';
import { VolumeFrontend, type StaticVolumeProps } from '../../src/constructs/static-volume-props';
import { expectSchema } from '../objects/schema';
import { FakeLonghorn } from './fake-longhorn';
import { objectsOf } from './yaml-of';

function setup(release?: string) {
  const chart = new Chart(Testing.app(), 'c', { namespace: 'apps' });
  return { chart, longhorn: new FakeLonghorn(chart, 'longhorn', release) };
}

function staticVolume(props: Partial<StaticVolumeProps>, release?: string) {
  const { chart, longhorn } = setup(release);
  const made = new StaticVolume(chart, 'data', { longhorn, size: Size.gibibytes(10), ...props });
  return { chart, longhorn, made };
}

test('volume, PersistentVolume and claim', () => {
  const { chart, longhorn, made } = staticVolume({});
  const objects = objectsOf(chart);
  expect(objects.map(({ kind, metadata }) => [kind, metadata.namespace, metadata.name])).toEqual([
    ['Volume', 'longhorn-system', 'data'],
    ['PersistentVolume', undefined, 'data'],
    ['PersistentVolumeClaim', 'apps', 'data'],
  ]);
  for (const object of objects) {
    expectSchema(object);
    expect(object.metadata.annotations).toHaveProperty(['kustomize.toolkit.fluxcd.io/prune'], 'disabled');
  }
  expect(objects[1]!['spec']).toMatchObject({
    storageClassName: 'longhorn-static',
    claimRef: { name: 'data', namespace: 'apps' },
  });
  expect([made.name, made.namespace, made.volumeName]).toEqual(['data', 'apps', 'data']);
  expect(longhorn.required).toEqual([]);
});

test('a claim that a workload of cdk8s-plus mounts', () => {
  const { chart, made } = staticVolume({ claimName: 'my-claim' });
  const workload = new Deployment(chart, 'd', { containers: [{ image: 'x' }] });
  workload.containers[0]!.mount('/data', Volume.fromPersistentVolumeClaim(chart, 'v', made));
  const [deployment] = objectsOf(chart).filter(({ kind }) => kind === 'Deployment');
  expect(JSON.stringify(deployment)).toContain('"persistentVolumeClaim":{"claimName":"my-claim"');
  expect(made.asApiResource()).toBe(made);
  expect(made.asNonApiResource()).toBeUndefined();
});

test('a volume that exists, and a claim that another makes', () => {
  const { chart } = staticVolume({ createVolume: false, createClaim: false, claimNamespace: 'db' });
  const objects = objectsOf(chart);
  expect(objects.map(({ kind }) => kind)).toEqual(['PersistentVolume']);
  expect(objects[0]!['spec']).toMatchObject({ claimRef: { name: 'data', namespace: 'db' } });
});

test('everything else given', () => {
  const { chart, longhorn } = staticVolume({
    volumeName: 'vm-disk',
    replicas: 2,
    dataEngine: DataEngine.V2,
    dataLocality: DataLocality.BEST_EFFORT,
    frontend: VolumeFrontend.UBLK,
    encryptionSecretName: 'key',
    backupTargetName: 'offsite',
    nodeSelector: ['storage'],
    diskSelector: ['nvme'],
    volumeMode: PersistentVolumeMode.BLOCK,
    storageClassName: 'static',
  });
  const [volume, persistentVolume, claim] = objectsOf(chart);
  expect(volume!['spec']).toMatchObject({
    numberOfReplicas: 2,
    dataEngine: 'v2',
    dataLocality: 'best-effort',
    frontend: 'ublk',
    encrypted: true,
    backupTargetName: 'offsite',
    nodeSelector: ['storage'],
    diskSelector: ['nvme'],
  });
  expect(persistentVolume!['spec']).toMatchObject({
    volumeMode: 'Block',
    csi: { volumeHandle: 'vm-disk', nodeStageSecretRef: { name: 'key', namespace: 'longhorn-system' } },
  });
  expect(claim!['spec']).toMatchObject({ volumeName: 'vm-disk', storageClassName: 'static', volumeMode: 'Block' });
  expect(longhorn.required.map(({ name, value }) => [name, value])).toEqual([['v2-data-engine', 'true']]);
});

test('a size is rounded up everywhere', () => {
  const objects = objectsOf(staticVolume({ size: Size.mebibytes(31) }).chart);
  expect(objects.map(({ spec }) => JSON.stringify(spec))).toEqual([
    expect.stringContaining('"size":"33554432"'),
    expect.stringContaining('"storage":"32Mi"'),
    expect.stringContaining('"storage":"32Mi"'),
  ]);
});

test('access modes that Longhorn has', () => {
  const modes = { accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE_POD };
  expect(JSON.stringify(objectsOf(staticVolume(modes).chart))).toContain('"accessMode":"rwop"');
  const shared = { accessMode: PersistentVolumeAccessMode.READ_WRITE_MANY };
  expect(JSON.stringify(objectsOf(staticVolume(shared).chart))).toContain('"accessModes":["ReadWriteMany"]');
});

test('access modes that Longhorn lacks', () => {
  expect(() => staticVolume({ accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE_POD }, '1.10.2')).toThrow(
    /Longhorn 1\.10\.2 has no volumes with the access mode "ReadWriteOncePod".*\n.*Longhorn 1\.11\.0 or later/,
  );
  expect(() => staticVolume({ accessMode: PersistentVolumeAccessMode.READ_ONLY_MANY })).toThrow(
    /no volumes with the access mode "ReadOnlyMany".*\n.*Use ReadWriteOnce or ReadWriteMany/,
  );
});

test('no namespace for the claim', () => {
  const chart = Testing.chart();
  const longhorn = new FakeLonghorn(chart);
  expect(() => new StaticVolume(chart, 'data', { longhorn, size: Size.gibibytes(1) })).toThrow(
    '"" cannot be the namespace of a claim.',
  );
});

test('the volume is not judged where it is not made here', () => {
  expect(() => staticVolume({ replicas: 0 })).toThrow('0 is not a number of replicas');
  expect(() => staticVolume({ replicas: 0, createVolume: false })).not.toThrow();
});
