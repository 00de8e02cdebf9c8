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

  /**
   * How the settings reach Longhorn.
   * @default SettingsDelivery.CONFIG_MAP
   */
  readonly settingsDelivery?: SettingsDelivery;

  /**
   * Where images are pulled from, and with which secrets.
   * @default - the release's
   */
  readonly images?: LonghornImages;

  /**
   * Where the pods of manager, driver deployer and UI may run.
   * @default - every node
   */
  readonly scheduling?: LonghornScheduling;

  /**
   * Longhorn's manager: the operator, and the API that the UI calls.
   * @default - as in the release, reachable inside the cluster
   */
  readonly manager?: LonghornManager;

  /**
   * The CSI driver and the pods beside it.
   * @default - as in the release
   */
  readonly csi?: LonghornCsi;

  /**
   * The UI: how many pods, and who can reach it.
   * @default - two pods, reachable inside the cluster
   */
  readonly ui?: LonghornUi;

  /**
   * The class `longhorn`, which Longhorn makes itself.
   * @default - there is one, for claims without a class too
   */
  readonly defaultStorageClass?: DefaultStorageClass;

  /**
   * The backup target `default`.
   * @default - none: backups need a target
   */
  readonly defaultBackupTarget?: DefaultBackupTarget;

  /**
   * A ServiceMonitor, for clusters with the Prometheus operator.
   * @default - none
   */
  readonly metrics?: LonghornMetrics;

  /**
   * NetworkPolicies around Longhorn's pods.
   * @default - between Longhorn's own pods from 1.12.1 on, none before
   */
  readonly networkPolicies?: LonghornNetworkPolicies;

  /**
   * What Longhorn needs on OpenShift.
   * @default - not on OpenShift
   */
  readonly openShift?: OpenShift;

  /**
   * What Longhorn needs beside Windows nodes.
   * @default - no Windows nodes
   */
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
