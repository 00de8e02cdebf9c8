import type { LonghornSettings } from '../longhorn-settings';
import type { LonghornCsi } from './csi-options';
import type { DefaultBackupTarget } from './default-backup-target-options';
import type { DefaultStorageClass } from './default-storage-class-options';
import type { LonghornImages } from './image-options';
import type { LonghornManager } from './manager-options';
import type { LonghornMetrics } from './metrics-options';
import type { LonghornNetworkPolicies } from './network-policy-options';
import type { OpenShift } from './openshift-options';
import type { LonghornScheduling, WindowsCluster } from './scheduling-options';
import type { LonghornUi } from './ui-options';

/** How settings reach Longhorn. A setting goes one way only, or its two writers would fight. */
export enum SettingsDelivery {
  /**
   * In the ConfigMap `longhorn-default-setting`, which Longhorn reads at start and at every change. A value that it does
   * not accept is only a line in its log, and a setting that is taken out of the ConfigMap keeps its value.
   */
  CONFIG_MAP = 'config-map',

  /**
   * As `Setting` objects, which Longhorn's webhook checks when they are synced, and whose drift GitOps tools show. They
   * can be applied only once Longhorn runs. What the manager reads before, when it makes a node's object, stays in the
   * ConfigMap: `create-default-disk-labeled-nodes`, `default-data-path`, `storage-reserved-percentage-for-default-disk`.
   */
  OBJECTS = 'objects',
}

/** A Longhorn installation. */
export interface LonghornProps {
  /**
   * Longhorn version with its patch number, such as `1.12.1`.
   */
  readonly release: string;

  /**
   * Namespace of Longhorn. It cannot be changed later.
   * @default longhorn-system
   */
  readonly namespace?: string;

  /**
   * Labels of the Namespace. Longhorn's pods are privileged: a cluster that enforces Pod Security Standards has to
   * allow them here.
   * @default - `pod-security.kubernetes.io/enforce`, `audit` and `warn`: privileged
   */
  readonly namespaceLabels?: Record<string, string>;

  /**
   * Path of the release's own `longhorn.yaml`, from which the CustomResourceDefinitions are then taken to the letter:
   * with the descriptions that `kubectl explain` shows.
   * @default - the same definitions without descriptions
   */
  readonly crdManifest?: string;

  /**
   * Settings of Longhorn.
   * @default - Longhorn's own
   */
  readonly settings?: LonghornSettings;

  /** @default SettingsDelivery.CONFIG_MAP */
  readonly settingsDelivery?: SettingsDelivery;

  /** @default - the release's */
  readonly images?: LonghornImages;

  /** @default - every node */
  readonly scheduling?: LonghornScheduling;

  /** @default - see there */
  readonly manager?: LonghornManager;

  /** @default - see there */
  readonly csi?: LonghornCsi;

  /** @default - two pods, reachable inside the cluster */
  readonly ui?: LonghornUi;

  /** @default - the class `longhorn`, for claims without a class too */
  readonly defaultStorageClass?: DefaultStorageClass;

  /**
   * The backup target `default`.
   * @default - none: backups need a target
   */
  readonly defaultBackupTarget?: DefaultBackupTarget;

  /** @default - no ServiceMonitor */
  readonly metrics?: LonghornMetrics;

  /** @default - see there */
  readonly networkPolicies?: LonghornNetworkPolicies;

  /** @default - not on OpenShift */
  readonly openShift?: OpenShift;

  /** @default - no Windows nodes */
  readonly windowsCluster?: WindowsCluster;

  /**
   * Time zone of Longhorn's pods, such as `Europe/Vienna`; since 1.11.0.
   * @default - UTC
   */
  readonly timezone?: string;

  /**
   * Annotations of Longhorn's service accounts, such as those that bind a cloud identity.
   * @default - none
   */
  readonly serviceAccountAnnotations?: Record<string, string>;

  /**
   * Writes code coverage of Longhorn's own tests to the nodes; for Longhorn's developers.
   * @default false
   */
  readonly goCoverage?: boolean;

  /**
   * Keeps Argo CD and Flux from deleting the Namespace, the CustomResourceDefinitions and the Setting objects.
   * @default true
   */
  readonly protect?: boolean;
}
