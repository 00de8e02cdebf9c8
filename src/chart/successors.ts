/**
 * Which value says today what one of a former chart, or one that people expect, would say.
 * Source: longhorn/longhorn chart/values.yaml from tag to tag; longhorn-manager datastore/longhorn.go
 * syncConsolidatedV2DataEngineSettings.
 */
export const successors: Readonly<Record<string, string>> = {
  'defaultSettings.allowNodeDrainWithLastHealthyReplica': 'defaultSettings.nodeDrainPolicy',
  'defaultSettings.backupTarget': 'defaultBackupStore.backupTarget',
  'defaultSettings.backupTargetCredentialSecret': 'defaultBackupStore.backupTargetCredentialSecret',
  'defaultSettings.backupstorePollInterval': 'defaultBackupStore.pollInterval',
  'defaultSettings.guaranteedEngineCPU': 'defaultSettings.guaranteedInstanceManagerCPU',
  'defaultSettings.guaranteedEngineManagerCPU': 'defaultSettings.guaranteedInstanceManagerCPU',
  'defaultSettings.guaranteedReplicaManagerCPU': 'defaultSettings.guaranteedInstanceManagerCPU',
  'defaultSettings.offlineRelicaRebuilding': 'defaultSettings.offlineReplicaRebuilding',
  'defaultSettings.orphanAutoDeletion': 'defaultSettings.orphanResourceAutoDeletion',
  'defaultSettings.v2DataEngineCPUMask': 'defaultSettings.dataEngineCPUMask',
  'defaultSettings.v2DataEngineGuaranteedInstanceManagerCPU': 'defaultSettings.guaranteedInstanceManagerCPU',
  'defaultSettings.v2DataEngineHugepageLimit': 'defaultSettings.dataEngineMemorySize',
  'defaultSettings.v2DataEngineLogFlags': 'defaultSettings.dataEngineLogFlags',
  'defaultSettings.v2DataEngineLogLevel': 'defaultSettings.dataEngineLogLevel',
  'defaultSettings.v2DataEngineSnapshotDataIntegrity': 'defaultSettings.snapshotDataIntegrity',
  helmPreUpgradeCheckerJob: 'preUpgradeChecker.jobEnabled',
  nodeSelector: 'global.nodeSelector',
  'persistence.numberOfReplicas': 'persistence.defaultClassReplicaCount',
  'persistence.recurringJobs': 'persistence.recurringJobSelector',
  'persistence.removeSnapshotsDuringFilesystemTrim': 'defaultSettings.removeSnapshotsDuringFilesystemTrim',
  serviceMonitor: 'metrics.serviceMonitor',
  tolerations: 'global.tolerations',
};
