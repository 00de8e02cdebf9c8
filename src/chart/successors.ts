import { own } from '../diagnostics/own';
import type { Release } from '../longhorn/release';
import { settingSuccessors } from '../longhorn/setting-successors';

const manager = 'longhornManager';

/**
 * Which value says today what one of a former chart, or one that people expect, would say, as far as it is not the value
 * of a setting that another one took the place of.
 * Source: longhorn/longhorn chart/values.yaml and chart/templates from tag to tag; the webhooks and the recovery backend
 * have been part of longhorn-manager since v1.5.0.
 */
export const successors: Readonly<Record<string, string>> = {
  'csi.attacherImage': 'image.csi.attacher.repository',
  'csi.attacherImageTag': 'image.csi.attacher.tag',
  'csi.nodeDriverRegistrarImage': 'image.csi.nodeDriverRegistrar.repository',
  'csi.nodeDriverRegistrarImageTag': 'image.csi.nodeDriverRegistrar.tag',
  'csi.provisionerImage': 'image.csi.provisioner.repository',
  'csi.provisionerImageTag': 'image.csi.provisioner.tag',
  'csi.resizerImage': 'image.csi.resizer.repository',
  'csi.resizerImageTag': 'image.csi.resizer.tag',
  'defaultSettings.backupTarget': 'defaultBackupStore.backupTarget',
  'defaultSettings.backupTargetCredentialSecret': 'defaultBackupStore.backupTargetCredentialSecret',
  'defaultSettings.backupstorePollInterval': 'defaultBackupStore.pollInterval',
  'defaultSettings.defaultShareManagerImage': 'image.longhorn.shareManager',
  'defaultSettings.mkfsExt4Parameters': 'persistence.defaultMkfsParams',
  'defaultSettings.defaultRecurringJobSelector': 'persistence.recurringJobSelector',
  // What people look for where the other mount options stand.
  'defaultSettings.nfsMountOptions': 'persistence.nfsOptions',
  'defaultSettings.offlineRelicaRebuilding': 'defaultSettings.offlineReplicaRebuilding',
  // As the UI calls the setting.
  'defaultSettings.replicaNodeLevelSoftAntiAffinity': 'defaultSettings.replicaSoftAntiAffinity',
  'defaultSettings.registrySecret': 'privateRegistry.registrySecret',
  // The field of volumes and the parameter of classes are called so.
  'defaultSettings.unmapMarkSnapChainRemoved': 'defaultSettings.removeSnapshotsDuringFilesystemTrim',
  helmPreUpgradeCheckerJob: 'preUpgradeChecker.jobEnabled',
  'image.longhorn.engineTag': 'image.longhorn.engine.tag',
  'image.longhorn.instanceManagerTag': 'image.longhorn.instanceManager.tag',
  'image.longhorn.managerTag': 'image.longhorn.manager.tag',
  'image.longhorn.uiTag': 'image.longhorn.ui.tag',
  // As it is in other charts.
  'ingress.className': 'ingress.ingressClassName',
  longhornAdmissionWebhook: manager,
  longhornConversionWebhook: manager,
  // As the Deployment is called that the section is about.
  longhornDriverDeployer: 'longhornDriver',
  longhornRecoveryBackend: manager,
  'longhornUI.replicaCount': 'longhornUI.replicas',
  'metrics.enabled': 'metrics.serviceMonitor.enabled',
  'metrics.metricRelabelings': 'metrics.serviceMonitor.metricRelabelings',
  monitoring: 'metrics.serviceMonitor',
  nodeSelector: 'global.nodeSelector',
  // A setting that people look for among the parameters of the StorageClass.
  'persistence.defaultReplicaAutoBalance': 'defaultSettings.replicaAutoBalance',
  'persistence.numberOfReplicas': 'persistence.defaultClassReplicaCount',
  'persistence.recurringJobs': 'persistence.recurringJobSelector',
  'persistence.removeSnapshotsDuringFilesystemTrim': 'defaultSettings.removeSnapshotsDuringFilesystemTrim',
  'preUpgradeChecker.enabled': 'preUpgradeChecker.jobEnabled',
  serviceMonitor: 'metrics.serviceMonitor',
  tolerations: 'global.tolerations',
};

/** What to write instead of a value that the chart does not have; undefined where nothing says the same. */
export function successorHint(path: string, release: Release): string | undefined {
  if (Object.hasOwn(successors, path)) return `Say it in ${successors[path]}.`;
  const [section, value] = path.split('.');
  if (section !== 'defaultSettings' || value === undefined) return undefined;
  const former = settingName(value);
  const { how, setting } = own(settingSuccessors, former) ?? {};
  const current = release.chart.settings.find((one) => setting !== undefined && one.setting === setting);
  return current === undefined ? undefined : `Set defaultSettings.${current.value} ${how}.`;
}

/** The chart spells settings together: `v2DataEngineCPUMask` is v2-data-engine-cpu-mask. */
function settingName(value: string): string {
  const words = value.match(/^[a-z0-9]+|[A-Z][a-z]+[0-9]?|[A-Z]+(?![a-z])/g);
  return (words ?? []).join('-').toLowerCase();
}
