import { installationProp, duration } from './props/common-props';
import { section } from './props/check-props';
import { needed, type PropShape } from './props/prop-check';
import { number, flag, having, listOf, mapping, oneOf, text, texts } from './props/prop-checks';
import { recurringJobReference } from './recurring-job-reference';
import {
  ReclaimPolicy,
  VolumeBindingMode,
  type ShareManagerToleration,
  type StorageClassBackingImage,
  type StorageClassEncryption,
  type StorageClassErasureCoding,
  type StorageClassTopology,
} from './storage-class-options';
import type { StorageClassProps } from './storage-class-props';

const encryption = section<StorageClassEncryption>({
  secretName: needed(text, 'Give the name of the Secret with the key.'),
  secretNamespace: text,
});

const backingImage = section<StorageClassBackingImage>({
  name: needed(text, 'Give the name of the BackingImage.'),
  source: text,
  sourceParameters: texts,
  checksum: text,
  minimumCopies: number,
  nodeSelector: listOf(text),
  diskSelector: listOf(text),
});

const erasureCoding = section<StorageClassErasureCoding>({
  dataChunks: needed(number, 'Give the number of chunks with data.'),
  parityChunks: needed(number, 'Give the number of chunks with parity.'),
  stripSizeKib: needed(number, 'Give the strip size in KiB.'),
});

/** What the props of a class may be; values that become parameters are judged as such. */
export const storageClassShape: PropShape<StorageClassProps> = {
  longhorn: installationProp,
  name: text,
  isDefault: flag,
  annotations: texts,
  labels: texts,
  reclaimPolicy: oneOf(ReclaimPolicy),
  volumeBindingMode: oneOf(VolumeBindingMode),
  allowVolumeExpansion: flag,
  mountOptions: listOf(text),
  allowedTopologies: listOf(
    section<StorageClassTopology>({ labels: needed(mapping, 'Give node labels and the values they may have.') }),
  ),
  replication: having('_parameters', 'a Replication, such as new Replication({ copies: 3 })'),
  replicas: number,
  staleReplicaTimeout: duration,
  dataLocality: text,
  replicaAutoBalance: text,
  replicaSoftAntiAffinity: flag,
  replicaZoneSoftAntiAffinity: flag,
  replicaDiskSoftAntiAffinity: flag,
  diskSelector: listOf(text),
  nodeSelector: listOf(text),
  dataEngine: text,
  frontend: text,
  ublkNumberOfQueue: number,
  ublkQueueDepth: number,
  fsType: text,
  mkfsParams: text,
  migratable: flag,
  encryption,
  backingImage,
  recurringJobs: listOf(recurringJobReference),
  backupTargetName: text,
  backupBlockSize: text,
  fromBackup: text,
  dataSource: text,
  cloneMode: text,
  erasureCoding,
  disableRevisionCounter: flag,
  unmapMarkSnapChainRemoved: flag,
  freezeFilesystemForSnapshot: flag,
  share: flag,
  exclusive: flag,
  nfsOptions: listOf(text),
  shareManagerNodeSelector: texts,
  shareManagerTolerations: listOf(section<ShareManagerToleration>({ key: text, value: text, effect: text })),
  strictTopology: flag,
  storageCapacityMode: text,
  parameters: texts,
};
