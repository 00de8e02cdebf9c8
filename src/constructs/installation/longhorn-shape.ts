import { BackingImageSource, ReclaimPolicy, VolumeBindingMode } from '../storage-class-options';
import { DataEngine } from '../data-engine';
import { DataLocality } from '../data-locality';
import { section } from '../props/check-props';
import { release } from '../props/common-props';
import { needed, type PropShape } from '../props/prop-check';
import {
  absolutePath,
  cidr,
  countOrPercent,
  flag,
  having,
  listOf,
  mapping,
  named,
  oneOf,
  registry,
  text,
  texts,
  wholeNumber,
  wholeSeconds,
} from '../props/prop-checks';
import { CsiPodAntiAffinity, type LonghornCsi } from './csi-options';
import type { DefaultBackupTarget } from './default-backup-target-options';
import type { DefaultBackingImage, DefaultRecurringJob, DefaultStorageClass } from './default-storage-class-options';
import { ImagePullPolicy, type ImageOptions, type LonghornImages } from './image-options';
import { SettingsDelivery, type LonghornProps } from './longhorn-props';
import type { ContainerResources, LonghornManager } from './manager-options';
import type { LonghornMetrics } from './metrics-options';
import { UiIngressController, type LonghornNetworkPolicies } from './network-policy-options';
import type { OpenShift } from './openshift-options';
import type { ComponentScheduling, LonghornScheduling, Toleration, WindowsCluster } from './scheduling-options';
import { settingsShape } from './settings-shape';
import type { LonghornUi } from './ui-options';

/** How a release is named in props. */
export const releaseProp = needed(release, 'Name the Longhorn version with its patch number, such as "1.12.1".');

const image = section<ImageOptions>({ registry, repository: text, tag: text });

const images = section<LonghornImages>({
  registry,
  pullPolicy: oneOf(ImagePullPolicy),
  pullSecretNames: listOf(named('dnsSubdomain')),
  manager: image,
  engine: image,
  instanceManager: image,
  shareManager: image,
  backingImageManager: image,
  supportBundleKit: image,
  ui: image,
  csiAttacher: image,
  csiProvisioner: image,
  csiNodeDriverRegistrar: image,
  csiResizer: image,
  csiSnapshotter: image,
  csiLivenessProbe: image,
  oauthProxy: image,
});

const tolerations = listOf(
  section<Toleration>({
    key: text,
    operator: oneOf({ EQUAL: 'Equal', EXISTS: 'Exists' }),
    value: text,
    effect: oneOf({ NO_SCHEDULE: 'NoSchedule', PREFER_NO_SCHEDULE: 'PreferNoSchedule', NO_EXECUTE: 'NoExecute' }),
    tolerationSeconds: wholeNumber(Number.MIN_SAFE_INTEGER),
  }),
);

const component = section<ComponentScheduling>({ priorityClass: text, tolerations, nodeSelector: texts });

const scheduling = section<LonghornScheduling>({
  tolerations,
  nodeSelector: texts,
  manager: component,
  driver: component,
  ui: component,
});

const manager = section<LonghornManager>({
  jsonLog: flag,
  distro: text,
  podAnnotations: texts,
  resources: section<ContainerResources>({ requests: texts, limits: texts }),
  maxUnavailable: countOrPercent,
  upgradeVersionCheck: flag,
  exposure: having('_service', 'a ManagerExposure, such as ManagerExposure.clusterIp()'),
  serviceAnnotations: texts,
  serviceLabels: texts,
});

const csi = section<LonghornCsi>({
  kubeletRootDir: absolutePath,
  podAntiAffinity: oneOf(CsiPodAntiAffinity),
  attacherReplicas: wholeNumber(1),
  provisionerReplicas: wholeNumber(1),
  resizerReplicas: wholeNumber(1),
  snapshotterReplicas: wholeNumber(1),
  jsonLog: flag,
});

const ui = section<LonghornUi>({
  replicas: wholeNumber(0),
  affinity: mapping,
  exposure: having('_ingress', 'a UiExposure, such as UiExposure.clusterIp()'),
});

const defaultStorageClass = section<DefaultStorageClass>({
  create: flag,
  isDefault: flag,
  replicas: wholeNumber(1, 20),
  fsType: text,
  mkfsParams: text,
  dataLocality: oneOf(DataLocality),
  reclaimPolicy: oneOf(ReclaimPolicy),
  volumeBindingMode: oneOf(VolumeBindingMode),
  migratable: flag,
  disableRevisionCounter: flag,
  dataEngine: oneOf(DataEngine),
  nfsOptions: text,
  recurringJobs: listOf(
    section<DefaultRecurringJob>({
      name: needed(named('labelKey'), 'Give the name of a job or group.'),
      isGroup: flag,
    }),
  ),
  diskSelector: listOf(named('labelKey')),
  nodeSelector: listOf(named('labelKey')),
  shareManagerNodeSelector: text,
  shareManagerTolerations: text,
  unmapMarkSnapChainRemoved: text,
  backupTargetName: named('dnsSubdomain'),
  annotations: texts,
  backingImage: section<DefaultBackingImage>({
    name: needed(text, 'Give the name of the BackingImage.'),
    dataSourceType: oneOf(BackingImageSource),
    dataSourceParameters: texts,
    expectedChecksum: text,
  }),
});

const defaultBackupTarget = section<DefaultBackupTarget>({
  url: needed(
    having('url', 'a BackupTargetUrl, such as BackupTargetUrl.s3(bucket, region)'),
    'Give a BackupTargetUrl.',
  ),
  credential: having('secretName', 'a BackupTargetCredential, such as BackupTargetCredential.fromSecretName(name)'),
  pollInterval: wholeSeconds(0),
});

const metrics = section<LonghornMetrics>({
  labels: texts,
  annotations: texts,
  interval: wholeSeconds(1),
  scrapeTimeout: wholeSeconds(1),
  sampleLimit: wholeNumber(1),
  relabelings: listOf(mapping),
  metricRelabelings: listOf(mapping),
});

const networkPolicies = section<LonghornNetworkPolicies>({
  internal: flag,
  apiServerCidrs: listOf(cidr),
  uiIngressController: oneOf(UiIngressController),
});

const openShift = section<OpenShift>({
  route: flag,
  routeName: named('dnsSubdomain'),
  routePort: wholeNumber(1, 65535),
  proxyPort: wholeNumber(1, 65535),
});

const windowsCluster = section<WindowsCluster>({
  tolerations,
  nodeSelector: texts,
  taintToleration: text,
  systemManagedComponentsNodeSelector: text,
});

/** What the props of an installation may be. */
export const longhornShape: PropShape<LonghornProps> = {
  release: releaseProp,
  namespace: named('dnsLabel'),
  namespaceLabels: texts,
  crdManifest: text,
  settings: settingsShape,
  settingsDelivery: oneOf(SettingsDelivery),
  images,
  scheduling,
  manager,
  csi,
  ui,
  defaultStorageClass,
  defaultBackupTarget,
  metrics,
  networkPolicies,
  openShift,
  windowsCluster,
  timezone: text,
  serviceAccountAnnotations: texts,
  goCoverage: flag,
  protect: flag,
};
