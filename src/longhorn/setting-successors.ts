/** What took the place of a setting. */
export interface SettingSuccessor {
  /** The setting that says it now. */
  readonly setting?: string;
  /** What says it now, where it is no setting. */
  readonly instead?: string;
  /** What to write into that setting, as in "to 0 for true"; or else where, in the imperative. */
  readonly how: string;
}

const backupTarget = 'the BackupTarget "default"';
const guaranteedCpu = {
  setting: 'guaranteed-instance-manager-cpu',
  how: 'to a percentage of the CPU of a node',
};

/**
 * Settings that Longhorn deletes when it is upgraded, and others that users still write.
 * Source: longhorn-manager v1.12.1 types/setting.go replacedSettingNames, datastore/longhorn.go
 * syncConsolidatedV2DataEngineSettings; definitions in types/setting.go from v1.4 to v1.8,
 * app/daemon.go v1.4.4 and v1.12.1.
 */
export const settingSuccessors: Readonly<Record<string, SettingSuccessor>> = {
  'allow-node-drain-with-last-healthy-replica': {
    setting: 'node-drain-policy',
    how: 'to block-if-contains-last-replica for false, and to always-allow for true',
  },
  'backup-target': { instead: backupTarget, how: 'Write the URL into the spec.backupTargetURL of that object.' },
  'backup-target-credential-secret': {
    instead: backupTarget,
    how: 'Write the name of the Secret into the spec.credentialSecret of that object.',
  },
  'backupstore-poll-interval': {
    instead: backupTarget,
    how: 'Write the interval into the spec.pollInterval of that object, as in 5m0s.',
  },
  'default-share-manager-image': {
    instead: 'the option --share-manager-image of longhorn-manager',
    how: 'Name the image in the chart value image.longhorn.shareManager.',
  },
  'disable-replica-rebuild': {
    setting: 'concurrent-replica-rebuild-per-node-limit',
    how: 'to 0 for true, and leave it out for false',
  },
  'guaranteed-engine-cpu': guaranteedCpu,
  'guaranteed-engine-manager-cpu': guaranteedCpu,
  'guaranteed-replica-manager-cpu': guaranteedCpu,
  'mkfs-ext4-parameters': {
    instead: 'the parameter mkfsParams of StorageClasses',
    how: 'Write the options into the parameter mkfsParams of the StorageClass.',
  },
  'orphan-auto-deletion': {
    setting: 'orphan-resource-auto-deletion',
    how: 'to replica-data for true, and to "" for false',
  },
  'storage-network-for-rwx-volume-enabled': {
    setting: 'endpoint-network-for-rwx-volume',
    how: 'to the network of storage-network for true, and to "" for false',
  },
  'v2-data-engine-cpu-mask': {
    setting: 'data-engine-cpu-mask',
    how: 'to the mask of v2, as in {"v2":"0x3"}',
  },
  'v2-data-engine-fast-replica-rebuilding': {
    setting: 'fast-replica-rebuild-enabled',
    how: 'to true or false for each engine, as in {"v1":"true","v2":"true"}',
  },
  'v2-data-engine-guaranteed-instance-manager-cpu': {
    setting: 'guaranteed-instance-manager-cpu',
    how: 'to a percentage for each engine, as in {"v1":"12","v2":"12"}',
  },
  'v2-data-engine-hugepage-limit': {
    setting: 'data-engine-memory-size',
    how: 'to as many MiB, as in {"v2":"2048"}',
  },
  'v2-data-engine-log-flags': {
    setting: 'data-engine-log-flags',
    how: 'to the flags of v2, as in {"v2":"nvmf"}',
  },
  'v2-data-engine-log-level': {
    setting: 'data-engine-log-level',
    how: 'to the level of v2, as in {"v2":"Notice"}',
  },
  'v2-data-engine-snapshot-data-integrity': {
    setting: 'snapshot-data-integrity',
    how: 'to a choice for each engine, as in {"v1":"fast-check","v2":"fast-check"}',
  },
};
