/** What took the place of a setting. */
export interface SettingSuccessor {
  /** The setting that says it now. */
  readonly setting?: string;
  /** What says it now, where it is no setting. */
  readonly instead?: string;
  /** What to write, in the imperative. */
  readonly hint: string;
}

const backupTarget = 'the BackupTarget "default"';
const guaranteedCpu = {
  setting: 'guaranteed-instance-manager-cpu',
  hint: 'Set guaranteed-instance-manager-cpu to a percentage of the CPU of a node.',
};

/**
 * Settings that Longhorn deletes when it is upgraded, and others that users still write.
 * Source: longhorn-manager v1.12.1 types/setting.go replacedSettingNames, datastore/longhorn.go
 * syncConsolidatedV2DataEngineSettings; definitions in types/setting.go from v1.4 to v1.8.
 */
export const settingSuccessors: Readonly<Record<string, SettingSuccessor>> = {
  'allow-node-drain-with-last-healthy-replica': {
    setting: 'node-drain-policy',
    hint: 'Set node-drain-policy to block-if-contains-last-replica for false, and to always-allow for true.',
  },
  'backup-target': { instead: backupTarget, hint: 'Write the URL into the spec.backupTargetURL of that object.' },
  'backup-target-credential-secret': {
    instead: backupTarget,
    hint: 'Write the name of the Secret into the spec.credentialSecret of that object.',
  },
  'backupstore-poll-interval': {
    instead: backupTarget,
    hint: 'Write the interval into the spec.pollInterval of that object, as in 5m0s.',
  },
  'disable-replica-rebuild': {
    setting: 'concurrent-replica-rebuild-per-node-limit',
    hint: 'Set concurrent-replica-rebuild-per-node-limit to 0 for true, and leave it out for false.',
  },
  'guaranteed-engine-cpu': guaranteedCpu,
  'guaranteed-engine-manager-cpu': guaranteedCpu,
  'guaranteed-replica-manager-cpu': guaranteedCpu,
  'mkfs-ext4-parameters': {
    instead: 'the parameter mkfsParams of StorageClasses',
    hint: 'Write the options into the parameter mkfsParams of the StorageClass.',
  },
  'orphan-auto-deletion': {
    setting: 'orphan-resource-auto-deletion',
    hint: 'Set orphan-resource-auto-deletion to replica-data for true, and to nothing for false.',
  },
  'storage-network-for-rwx-volume-enabled': {
    setting: 'endpoint-network-for-rwx-volume',
    hint: 'Set endpoint-network-for-rwx-volume to the network of storage-network for true, and to nothing for false.',
  },
  'v2-data-engine-cpu-mask': {
    setting: 'data-engine-cpu-mask',
    hint: 'Set data-engine-cpu-mask, as in {"v2":"0x3"}.',
  },
  'v2-data-engine-fast-replica-rebuilding': {
    setting: 'fast-replica-rebuild-enabled',
    hint: 'Set fast-replica-rebuild-enabled, as in {"v1":"true","v2":"true"}.',
  },
  'v2-data-engine-guaranteed-instance-manager-cpu': {
    setting: 'guaranteed-instance-manager-cpu',
    hint: 'Set guaranteed-instance-manager-cpu to a percentage for each engine, as in {"v1":"12","v2":"12"}.',
  },
  'v2-data-engine-hugepage-limit': {
    setting: 'data-engine-memory-size',
    hint: 'Set data-engine-memory-size to as many MiB, as in {"v2":"2048"}.',
  },
  'v2-data-engine-log-flags': {
    setting: 'data-engine-log-flags',
    hint: 'Set data-engine-log-flags, as in {"v2":"nvmf"}.',
  },
  'v2-data-engine-log-level': {
    setting: 'data-engine-log-level',
    hint: 'Set data-engine-log-level, as in {"v2":"Notice"}.',
  },
  'v2-data-engine-snapshot-data-integrity': {
    setting: 'snapshot-data-integrity',
    hint: 'Set snapshot-data-integrity, as in {"v1":"fast-check","v2":"fast-check"}.',
  },
};
