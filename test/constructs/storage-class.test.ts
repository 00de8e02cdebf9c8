import { Chart, Duration, Testing } from 'cdk8s';
import { DataEngine } from '../../src/constructs/data-engine';
import { DataLocality } from '../../src/constructs/data-locality';
import { ReplicaAutoBalance } from '../../src/constructs/longhorn-settings';
import { Replication, Spread } from '../../src/constructs/replication';
import { VolumeFrontend } from '../../src/constructs/static-volume-props';
import { StorageClass } from '../../src/constructs/storage-class';
import {
  BackingImageSource,
  BackupBlockSize,
  CloneMode,
  ReclaimPolicy,
  ShareManagerTaintEffect,
  StorageCapacityMode,
  VolumeBindingMode,
} from '../../src/constructs/storage-class-options';
import { typedParameters } from '../../src/constructs/storage-class-parameters';
import type { StorageClassProps } from '../../src/constructs/storage-class-props';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import { parameterProblems } from '../../src/objects/storage-class-parameters';
import { expectSchema } from '../objects/schema';
import { FakeLonghorn } from './fake-longhorn';
import { objectsOf } from './yaml-of';

type Props = Omit<StorageClassProps, 'longhorn'>;

function made(props: Props, release?: string) {
  const chart = new Chart(Testing.app(), 'c', { namespace: 'apps' });
  const longhorn = new FakeLonghorn(chart, 'longhorn', release);
  return { chart, longhorn, storageClass: new StorageClass(chart, 'fast', { longhorn, ...props }) };
}

function codesOf(props: Props, release?: string): string[] {
  try {
    made(props, release);
    return [];
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return error.diagnostics.map(({ code }) => code);
  }
}

/** Every typed prop that fills a parameter, whether they go together or not. */
const everything: Props = {
  replicas: 3,
  staleReplicaTimeout: Duration.minutes(30),
  dataLocality: DataLocality.BEST_EFFORT,
  replicaAutoBalance: ReplicaAutoBalance.BEST_EFFORT,
  replicaSoftAntiAffinity: false,
  replicaZoneSoftAntiAffinity: true,
  replicaDiskSoftAntiAffinity: false,
  diskSelector: ['ssd', 'fast'],
  nodeSelector: ['storage'],
  dataEngine: DataEngine.V2,
  frontend: VolumeFrontend.UBLK,
  ublkNumberOfQueue: 2,
  ublkQueueDepth: 64,
  fsType: 'xfs',
  mkfsParams: '-K',
  migratable: false,
  encryption: { secretName: '${pvc.name}', secretNamespace: '${pvc.namespace}' },
  backingImage: {
    name: 'image',
    source: BackingImageSource.DOWNLOAD,
    sourceParameters: { url: 'https://example.com/i' },
    checksum: 'c',
    minimumCopies: 2,
    nodeSelector: ['a'],
    diskSelector: ['b'],
  },
  recurringJobs: [{ name: 'backup' }, { name: 'daily', isGroup: true }],
  backupTargetName: 'offsite',
  backupBlockSize: BackupBlockSize.MIB_16,
  fromBackup: 's3://b@r/?backup=x&volume=y',
  dataSource: 'vol://x',
  cloneMode: CloneMode.FULL_COPY,
  erasureCoding: { dataChunks: 4, parityChunks: 2, stripSizeKib: 64 },
  disableRevisionCounter: true,
  unmapMarkSnapChainRemoved: false,
  freezeFilesystemForSnapshot: true,
  share: false,
  exclusive: false,
  nfsOptions: ['vers=4.2', 'soft'],
  shareManagerNodeSelector: { zone: 'a' },
  shareManagerTolerations: [{ key: 'a', value: 'b', effect: ShareManagerTaintEffect.NO_SCHEDULE }],
  strictTopology: true,
  storageCapacityMode: StorageCapacityMode.ZONE,
};

/** Sidecars read these; Longhorn's driver has no use for them. */
const onlyByName = /^csi\.storage\.k8s\.io\/(fstype|(controller-publish-|controller-expand-)?secret-name(space)?)$/;

test('typed props write every parameter of every release, in values that Longhorn reads', () => {
  const written = typedParameters({ ...everything, longhorn: made({}).longhorn });
  const known = supportedReleases().flatMap((version) => Object.keys(releaseFor(version).storageClassParameters));
  const expected = [...new Set(known)].filter((name) => !onlyByName.test(name));
  expect(Object.keys(written).sort()).toEqual(expected.sort());
  expect(parameterProblems(releaseFor('1.12.1'), written)).toEqual([]);
  expect(written).toMatchInlineSnapshot(`
   {
     "backingImage": "image",
     "backingImageChecksum": "c",
     "backingImageDataSourceParameters": "{"url":"https://example.com/i"}",
     "backingImageDataSourceType": "download",
     "backingImageDiskSelector": "b",
     "backingImageMinNumberOfCopies": "2",
     "backingImageNodeSelector": "a",
     "backupBlockSize": "16Mi",
     "backupTargetName": "offsite",
     "cloneMode": "full-copy",
     "csi.storage.k8s.io/node-expand-secret-name": "\${pvc.name}",
     "csi.storage.k8s.io/node-expand-secret-namespace": "\${pvc.namespace}",
     "csi.storage.k8s.io/node-publish-secret-name": "\${pvc.name}",
     "csi.storage.k8s.io/node-publish-secret-namespace": "\${pvc.namespace}",
     "csi.storage.k8s.io/node-stage-secret-name": "\${pvc.name}",
     "csi.storage.k8s.io/node-stage-secret-namespace": "\${pvc.namespace}",
     "csi.storage.k8s.io/provisioner-secret-name": "\${pvc.name}",
     "csi.storage.k8s.io/provisioner-secret-namespace": "\${pvc.namespace}",
     "dataEngine": "v2",
     "dataLayout.dataChunks": "4",
     "dataLayout.mode": "erasureCoding",
     "dataLayout.parityChunks": "2",
     "dataLayout.stripSizeKB": "64",
     "dataLayout.type": "sharded",
     "dataLocality": "best-effort",
     "dataSource": "vol://x",
     "disableRevisionCounter": "true",
     "diskSelector": "ssd,fast",
     "encrypted": "true",
     "exclusive": "false",
     "freezeFilesystemForSnapshot": "enabled",
     "fromBackup": "s3://b@r/?backup=x&volume=y",
     "frontend": "ublk",
     "fsType": "xfs",
     "migratable": "false",
     "mkfsParams": "-K",
     "nfsOptions": "vers=4.2,soft",
     "nodeSelector": "storage",
     "numberOfReplicas": "3",
     "recurringJobSelector": "[{"name":"backup","isGroup":false},{"name":"daily","isGroup":true}]",
     "replicaAutoBalance": "best-effort",
     "replicaDiskSoftAntiAffinity": "disabled",
     "replicaSoftAntiAffinity": "disabled",
     "replicaZoneSoftAntiAffinity": "enabled",
     "share": "false",
     "shareManagerNodeSelector": "zone:a",
     "shareManagerTolerations": "a=b:NoSchedule",
     "staleReplicaTimeout": "30",
     "storageCapacityMode": "zone",
     "strictTopology": "true",
     "ublkNumberOfQueue": "2",
     "ublkQueueDepth": "64",
     "unmapMarkSnapChainRemoved": "disabled",
   }
  `);
});

test('a class with nothing said leaves everything to the settings', () => {
  const { chart, storageClass } = made({});
  const [object] = objectsOf(chart);
  expect(object).toMatchObject({
    metadata: { name: 'fast' },
    parameters: {},
    reclaimPolicy: 'Delete',
    allowVolumeExpansion: true,
  });
  expect(object!.metadata).not.toHaveProperty('namespace');
  expect(object!.metadata.annotations).toEqual({
    'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
    'kustomize.toolkit.fluxcd.io/prune': 'disabled',
  });
  expect(storageClass.name).toBe('fast');
  expectSchema(object!);
});

test('a class as people have it', () => {
  const { chart, longhorn } = made({
    name: 'longhorn-encrypted',
    isDefault: true,
    replication: new Replication({ copies: 3, across: Spread.ZONES }),
    encryption: { secretName: 'volume-key' },
    reclaimPolicy: ReclaimPolicy.RETAIN,
    volumeBindingMode: VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER,
    mountOptions: ['noatime'],
    allowedTopologies: [{ labels: { 'topology.kubernetes.io/zone': ['a', 'b'] } }],
  });
  const [object] = objectsOf(chart);
  expect(object).toMatchInlineSnapshot(`
   {
     "allowVolumeExpansion": true,
     "allowedTopologies": [
       {
         "matchLabelExpressions": [
           {
             "key": "topology.kubernetes.io/zone",
             "values": [
               "a",
               "b",
             ],
           },
         ],
       },
     ],
     "apiVersion": "storage.k8s.io/v1",
     "kind": "StorageClass",
     "metadata": {
       "annotations": {
         "argocd.argoproj.io/sync-options": "Prune=false,Delete=false",
         "kustomize.toolkit.fluxcd.io/prune": "disabled",
         "storageclass.kubernetes.io/is-default-class": "true",
       },
       "name": "longhorn-encrypted",
     },
     "mountOptions": [
       "noatime",
     ],
     "parameters": {
       "csi.storage.k8s.io/node-expand-secret-name": "volume-key",
       "csi.storage.k8s.io/node-expand-secret-namespace": "longhorn-system",
       "csi.storage.k8s.io/node-publish-secret-name": "volume-key",
       "csi.storage.k8s.io/node-publish-secret-namespace": "longhorn-system",
       "csi.storage.k8s.io/node-stage-secret-name": "volume-key",
       "csi.storage.k8s.io/node-stage-secret-namespace": "longhorn-system",
       "csi.storage.k8s.io/provisioner-secret-name": "volume-key",
       "csi.storage.k8s.io/provisioner-secret-namespace": "longhorn-system",
       "encrypted": "true",
       "numberOfReplicas": "3",
       "replicaSoftAntiAffinity": "disabled",
       "replicaZoneSoftAntiAffinity": "disabled",
     },
     "provisioner": "driver.longhorn.io",
     "reclaimPolicy": "Retain",
     "volumeBindingMode": "WaitForFirstConsumer",
   }
  `);
  expect(longhorn.required).toEqual([
    {
      name: 'csi-allowed-topology-keys',
      value: 'has topology.kubernetes.io/zone',
      reason: 'StorageClass "longhorn-encrypted" selects nodes by these labels',
    },
  ]);
  expectSchema(object!);
});

test('labels that the release does not look at are refused, and need no setting where it does', () => {
  const topologies = { allowedTopologies: [{ labels: { 'topology.kubernetes.io/zone': ['a'] } }] };
  expect(codesOf(topologies, '1.10.2')).toEqual(['class-topology-unsupported']);
  expect(made(topologies, '1.11.0').longhorn.required).toEqual([]);
});

test('the v2 data engine asks for its setting', () => {
  const { longhorn } = made({ dataEngine: DataEngine.V2 });
  expect(longhorn.required).toEqual([
    { name: 'v2-data-engine', value: 'true', reason: 'StorageClass "fast" uses the v2 data engine' },
  ]);
});

test.each<[Props, string[]]>([
  [{ name: 'Fast' }, ['class-name-invalid']],
  [{ labels: { 'a b': 'x' } }, ['label-key-invalid']],
  [{ annotations: { 'a/b/c': 'x' } }, ['annotation-key-invalid']],
  [{ replicas: 0 }, ['class-replicas-invalid']],
  [{ replicas: 21 }, ['class-number-readable']],
  [{ replicas: 1.5 }, ['class-number-readable']],
  [{ staleReplicaTimeout: Duration.seconds(30) }, ['class-number-readable']],
  [{ diskSelector: [] }, ['selector-tag-valid']],
  [{ diskSelector: ['ssd,fast'], nodeSelector: ['a b'] }, ['selector-tag-valid']],
  [{ dataLocality: DataLocality.STRICT_LOCAL, replicas: 2 }, ['class-strict-local-one-replica']],
  [{ replication: new Replication({ copies: 3 }), replicas: 3 }, ['parameter-twice']],
  [{ replicas: 3, parameters: { numberOfReplicas: '3' } }, ['parameter-twice']],
  [{ parameters: { numberOfReplica: '3' } }, ['class-parameter-known']],
  [{ parameters: { encrypted: 'true' } }, ['class-encryption-key']],
  [{ encryption: { secretName: 'Key' } }, Array(4).fill('class-secret-name-valid')],
  [{ recurringJobs: [{ name: 'a/b' }] }, ['class-recurring-jobs-json']],
  [{ shareManagerNodeSelector: { zone: 'a b' } }, ['node-label-invalid']],
  [{ shareManagerTolerations: [{ value: 'x' }] }, ['toleration-invalid']],
  [{ erasureCoding: { dataChunks: 4, parityChunks: 2, stripSizeKib: 64 } }, ['class-sharded-on-v2']],
])('refuses %p', (props, codes) => {
  // A comma in a tag makes two tags of it, which is what the text then says.
  expect(codesOf(props)).toEqual(codes);
});

test.each<[Props, string]>([
  [{ exclusive: true }, '1.10.0 does not read the parameter "exclusive", which came with 1.11.0'],
  [{ strictTopology: true }, '1.10.0 does not read the parameter "strictTopology", which came with 1.11.1'],
  [{ storageCapacityMode: StorageCapacityMode.NODE }, 'which came with 1.11.2'],
  [
    { dataEngine: DataEngine.V2, erasureCoding: { dataChunks: 4, parityChunks: 2, stripSizeKib: 64 } },
    'which came with 1.12.1',
  ],
])('a release that lacks %p', (props, text) => {
  expect(() => made(props, '1.10.0')).toThrow(text);
});

test('all problems come at once, with construct and object', () => {
  try {
    made({ replicas: 0, parameters: { whatever: 'x' } });
  } catch (error) {
    const { diagnostics } = error as DiagnosticsError;
    expect(diagnostics.map(({ code, construct, resource }) => [code, construct, resource])).toEqual([
      ['class-replicas-invalid', 'c/fast', 'StorageClass/fast'],
      ['class-parameter-known', 'c/fast', 'StorageClass/fast'],
    ]);
  }
  expect.assertions(1);
});
