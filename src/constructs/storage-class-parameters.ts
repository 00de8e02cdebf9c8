import type { Diagnostic } from '../diagnostics/diagnostic';
import {
  nodeLabelProblems,
  nodeLabelsText,
  parameterPath,
  recurringJobsText,
  tagsText,
  tolerationProblems,
  tolerationsText,
} from '../objects/parameter-text';
import type {
  StorageClassBackingImage,
  StorageClassEncryption,
  StorageClassErasureCoding,
} from './storage-class-options';
import type { StorageClassProps } from './storage-class-props';

type Values = Readonly<Record<string, string | undefined>>;

/** The parameters that typed props come to, by name, in the order of print. */
export function typedParameters(props: StorageClassProps): Record<string, string> {
  const values: Values = {
    ...props.replication?._parameters(),
    ...given(replicaValues(props)),
    ...given(volumeValues(props)),
    ...(props.encryption === undefined ? {} : encryptionValues(props.encryption, props.longhorn.namespace)),
    ...(props.backingImage === undefined ? {} : backingImageValues(props.backingImage)),
    ...(props.erasureCoding === undefined ? {} : erasureCodingValues(props.erasureCoding)),
    ...given(shareValues(props)),
  };
  return given(values);
}

function replicaValues(props: StorageClassProps): Values {
  return {
    numberOfReplicas: text(props.replicas),
    staleReplicaTimeout: text(props.staleReplicaTimeout?.toMinutes({ integral: false })),
    dataLocality: props.dataLocality,
    replicaAutoBalance: props.replicaAutoBalance,
    replicaSoftAntiAffinity: switched(props.replicaSoftAntiAffinity),
    replicaZoneSoftAntiAffinity: switched(props.replicaZoneSoftAntiAffinity),
    replicaDiskSoftAntiAffinity: switched(props.replicaDiskSoftAntiAffinity),
    diskSelector: props.diskSelector && tagsText(props.diskSelector),
    nodeSelector: props.nodeSelector && tagsText(props.nodeSelector),
  };
}

function volumeValues(props: StorageClassProps): Values {
  const jobs = props.recurringJobs?.map(({ isGroup = false, name }) => ({ name, isGroup }));
  return {
    dataEngine: props.dataEngine,
    frontend: props.frontend,
    ublkNumberOfQueue: text(props.ublkNumberOfQueue),
    ublkQueueDepth: text(props.ublkQueueDepth),
    fsType: props.fsType,
    mkfsParams: props.mkfsParams,
    migratable: text(props.migratable),
    recurringJobSelector: jobs && recurringJobsText(jobs),
    backupTargetName: props.backupTargetName,
    backupBlockSize: props.backupBlockSize,
    fromBackup: props.fromBackup,
    dataSource: props.dataSource,
    cloneMode: props.cloneMode,
    disableRevisionCounter: text(props.disableRevisionCounter),
    unmapMarkSnapChainRemoved: switched(props.unmapMarkSnapChainRemoved),
    freezeFilesystemForSnapshot: switched(props.freezeFilesystemForSnapshot),
    strictTopology: text(props.strictTopology),
    storageCapacityMode: props.storageCapacityMode,
  };
}

/** The provisioner, and each step at which a node unlocks or grows the volume. Source: longhorn docs, volume encryption. */
function encryptionValues({ secretName, secretNamespace }: StorageClassEncryption, namespace: string): Values {
  const uses = ['provisioner', 'node-publish', 'node-stage', 'node-expand'];
  const secrets = uses.flatMap((use) => [
    [`csi.storage.k8s.io/${use}-secret-name`, secretName],
    [`csi.storage.k8s.io/${use}-secret-namespace`, secretNamespace ?? namespace],
  ]);
  return { encrypted: 'true', ...Object.fromEntries(secrets) };
}

function backingImageValues(image: StorageClassBackingImage): Values {
  const parameters = Object.entries(image.sourceParameters ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    backingImage: image.name,
    backingImageDataSourceType: image.source,
    backingImageDataSourceParameters:
      parameters.length === 0 ? undefined : JSON.stringify(Object.fromEntries(parameters)),
    backingImageChecksum: image.checksum,
    backingImageMinNumberOfCopies: text(image.minimumCopies),
    backingImageNodeSelector: image.nodeSelector && tagsText(image.nodeSelector),
    backingImageDiskSelector: image.diskSelector && tagsText(image.diskSelector),
  };
}

function erasureCodingValues({ dataChunks, parityChunks, stripSizeKib }: StorageClassErasureCoding): Values {
  return {
    'dataLayout.type': 'sharded',
    'dataLayout.mode': 'erasureCoding',
    'dataLayout.dataChunks': text(dataChunks),
    'dataLayout.parityChunks': text(parityChunks),
    'dataLayout.stripSizeKB': text(stripSizeKib),
  };
}

function shareValues(props: StorageClassProps): Values {
  return {
    share: text(props.share),
    exclusive: text(props.exclusive),
    nfsOptions: props.nfsOptions?.join(','),
    shareManagerNodeSelector: props.shareManagerNodeSelector && nodeLabelsText(props.shareManagerNodeSelector),
    shareManagerTolerations: props.shareManagerTolerations && tolerationsText(props.shareManagerTolerations),
  };
}

function text(value: number | boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** Longhorn's word for a field of the volume that wins over a setting. */
function switched(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : value ? 'enabled' : 'disabled';
}

function given(values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What the text of a parameter no longer shows, or shows worse. */
export function typedProblems(props: StorageClassProps): Diagnostic[] {
  const { shareManagerNodeSelector, shareManagerTolerations } = props;
  return [
    ...twiceProblems(props),
    ...replicaCountProblems(props.replicas),
    ...nodeLabelProblems(shareManagerNodeSelector ?? {}, parameterPath('shareManagerNodeSelector')),
    ...tolerationProblems(shareManagerTolerations ?? [], parameterPath('shareManagerTolerations')),
  ];
}

/** Zero is Longhorn's word for the setting, which a prop that is left out says better. */
function replicaCountProblems(replicas: number | undefined): Diagnostic[] {
  if (replicas !== 0) return [];
  const message =
    'Parameter "numberOfReplicas" is "0", which is Longhorn\'s word for its setting default-replica-count.';
  const hint = 'Leave replicas out for the setting, or give a number from 1 to 20.';
  return [
    { code: 'class-replicas-invalid', severity: 'error', message, hint, path: parameterPath('numberOfReplicas') },
  ];
}

/** Two props that fill one parameter. */
function twiceProblems(props: StorageClassProps): Diagnostic[] {
  const replication = props.replication?._parameters() ?? {};
  const pieces = Object.keys(given(replicaValues(props))).filter((name) => Object.hasOwn(replication, name));
  const typed = typedParameters(props);
  const both = Object.keys(props.parameters ?? {}).filter((name) => Object.hasOwn(typed, name));
  const twice = (name: string, other: string, hint: string): Diagnostic => ({
    code: 'parameter-twice',
    severity: 'error',
    message: `Parameter "${name}" is given by ${other} and by a prop of its own.`,
    hint,
    path: parameterPath(name),
  });
  return [
    ...pieces.map((name) => twice(name, 'replication', 'Say it in replication, or leave replication out.')),
    ...both.map((name) => twice(name, 'parameters', `Leave "${name}" out of parameters.`)),
  ];
}
