import { Chart, Size, Testing } from 'cdk8s';
import {
  Deployment,
  PersistentVolumeAccessMode,
  PersistentVolumeClaim,
  PersistentVolumeMode,
  Volume,
} from 'cdk8s-plus-28';
import { ClaimSource } from '../../src/constructs/claim-source';
import { DataLocality } from '../../src/constructs/data-locality';
import { LonghornClaim } from '../../src/constructs/longhorn-claim';
import type { LonghornClaimProps } from '../../src/constructs/longhorn-claim-props';
import { StorageClass } from '../../src/constructs/storage-class';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import { expectSchema } from '../objects/schema';
import { FakeLonghorn } from './fake-longhorn';
import { objectsOf } from './yaml-of';

function setup(release?: string, namespace: string | undefined = 'apps') {
  const chart = new Chart(Testing.app(), 'c', { namespace });
  return { chart, longhorn: new FakeLonghorn(chart, 'longhorn', release) };
}

function codesOf(action: () => unknown): string[] {
  try {
    action();
    return [];
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return error.diagnostics.map(({ code }) => code);
  }
}

const size = Size.gibibytes(10);

test('a claim on a class, mounted by a workload of cdk8s-plus', () => {
  const { chart, longhorn } = setup();
  const storageClass = new StorageClass(chart, 'fast', { longhorn });
  const claim = new LonghornClaim(chart, 'data', { longhorn, size, storageClass });
  const deployment = new Deployment(chart, 'db', { containers: [{ image: 'db' }] });
  deployment.addVolume(Volume.fromPersistentVolumeClaim(chart, 'volume', claim));
  const [, object, workload] = objectsOf(chart);
  expect(object).toMatchObject({
    metadata: { name: 'data', namespace: 'apps', annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' } },
    spec: { storageClassName: 'fast', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
  });
  expectSchema(object!);
  expect(workload).toMatchObject({
    spec: { template: { spec: { volumes: [{ persistentVolumeClaim: { claimName: 'data' } }] } } },
  });
  expect([claim.name, claim.namespace, claim.size]).toEqual(['data', 'apps', size]);
  expect(claim.asApiResource()).toBe(claim);
  expect(claim.asNonApiResource()).toBeUndefined();
});

test('everything else', () => {
  const { chart, longhorn } = setup();
  new LonghornClaim(chart, 'c', {
    longhorn,
    size: Size.mebibytes(1536),
    name: 'data',
    namespace: 'other',
    storageClassName: 'slow',
    accessModes: [PersistentVolumeAccessMode.READ_WRITE_ONCE_POD],
    volumeMode: PersistentVolumeMode.BLOCK,
    source: ClaimSource.snapshot('yesterday'),
    recurringJobs: [{ name: 'backup' }, { name: 'daily', isGroup: true }],
    labels: { app: 'db' },
    annotations: { note: 'x' },
  });
  const [object] = objectsOf(chart);
  expect(object).toMatchInlineSnapshot(`
   {
     "apiVersion": "v1",
     "kind": "PersistentVolumeClaim",
     "metadata": {
       "annotations": {
         "argocd.argoproj.io/sync-options": "Prune=false,Delete=false",
         "kustomize.toolkit.fluxcd.io/prune": "disabled",
         "note": "x",
       },
       "labels": {
         "app": "db",
         "recurring-job-group.longhorn.io/daily": "enabled",
         "recurring-job.longhorn.io/backup": "enabled",
         "recurring-job.longhorn.io/source": "enabled",
       },
       "name": "data",
       "namespace": "other",
     },
     "spec": {
       "accessModes": [
         "ReadWriteOncePod",
       ],
       "dataSource": {
         "apiGroup": "snapshot.storage.k8s.io",
         "kind": "VolumeSnapshot",
         "name": "yesterday",
       },
       "resources": {
         "requests": {
           "storage": "1536Mi",
         },
       },
       "storageClassName": "slow",
       "volumeMode": "Block",
     },
   }
  `);
  expectSchema(object!);
});

test('without a class, the cluster decides', () => {
  const { chart, longhorn } = setup();
  new LonghornClaim(chart, 'data', { longhorn, size });
  expect(objectsOf(chart)[0]!['spec']).not.toHaveProperty('storageClassName');
});

test.each<[Partial<LonghornClaimProps>, string]>([
  [{ accessModes: [PersistentVolumeAccessMode.READ_ONLY_MANY] }, 'claim-access-mode-supported'],
  [{ accessModes: [] }, 'claim-access-mode-missing'],
  [{ name: 'Data' }, 'claim-name-invalid'],
  [{ size: Size.kibibytes(0) }, 'claim-size-invalid'],
  [{ recurringJobs: [{ name: 'a/b' }] }, 'recurring-job-name-invalid'],
  [{ labels: { team: 'two words' } }, 'label-value-invalid'],
  [{ annotations: { 'a b': 'x' } }, 'annotation-key-invalid'],
])('refuses %p', (props, code) => {
  const { chart, longhorn } = setup();
  expect(codesOf(() => new LonghornClaim(chart, 'data', { longhorn, size, ...props }))).toEqual([code]);
});

test('a claim needs a namespace', () => {
  const chart = new Chart(Testing.app(), 'c');
  const longhorn = new FakeLonghorn(chart);
  expect(() => new LonghornClaim(chart, 'data', { longhorn, size })).toThrow(
    'The claim names no Namespace.  [claim-namespace-invalid]\n' +
      '  hint: Set the prop namespace of the claim, or namespace of its Chart, to that of the workload.',
  );
});

test('ReadWriteOncePod says since when', () => {
  const { chart, longhorn } = setup('1.10.2');
  const claim = () =>
    new LonghornClaim(chart, 'data', { longhorn, size, accessModes: [PersistentVolumeAccessMode.READ_WRITE_ONCE_POD] });
  expect(claim).toThrow('Use ReadWriteOnce, or Longhorn 1.11.0 or later.');
});

test('the claim is checked against its class', () => {
  const { chart, longhorn } = setup();
  const storageClass = new StorageClass(chart, 'local', {
    longhorn,
    replicas: 1,
    dataLocality: DataLocality.STRICT_LOCAL,
  });
  const accessModes = [PersistentVolumeAccessMode.READ_WRITE_MANY];
  const claim = () => new LonghornClaim(chart, 'data', { longhorn, size, storageClass, accessModes });
  expect(codesOf(claim)).toEqual(['claim-strict-local-not-shared']);
});

test('one class, of the same installation', () => {
  const { chart, longhorn } = setup();
  const other = new FakeLonghorn(chart, 'other');
  const storageClass = new StorageClass(chart, 'fast', { longhorn });
  const twice = () => new LonghornClaim(chart, 'a', { longhorn, size, storageClass, storageClassName: 'slow' });
  expect(codesOf(twice)).toEqual(['claim-class-twice']);
  const foreign = () => new LonghornClaim(chart, 'b', { longhorn: other, size, storageClass });
  expect(codesOf(foreign)).toEqual(['claim-class-of-other-installation']);
});

test('clones', () => {
  const { chart, longhorn } = setup();
  const source = new LonghornClaim(chart, 'source', { longhorn, size });
  new LonghornClaim(chart, 'clone', { longhorn, size: Size.mebibytes(10240), source: ClaimSource.claim(source) });
  const named = new PersistentVolumeClaim(chart, 'plus');
  new LonghornClaim(chart, 'clone-of-plus', { longhorn, size, source: ClaimSource.claim(named) });
  new LonghornClaim(chart, 'clone-by-name', { longhorn, size, source: ClaimSource.claimName('elsewhere') });
  const sources = objectsOf(chart).map(
    (object) => (object['spec'] as { dataSource?: { name: string } }).dataSource?.name,
  );
  expect(sources).toEqual([undefined, 'source', undefined, named.name, 'elsewhere']);
  const wrong = { longhorn, size: Size.gibibytes(20), namespace: 'other', source: ClaimSource.claim(source) };
  expect(codesOf(() => new LonghornClaim(chart, 'wrong', wrong))).toEqual([
    'claim-clone-namespace',
    'claim-clone-same-size',
  ]);
});
