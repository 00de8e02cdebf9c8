import type { UiExposure } from '../ui-exposure';

/** Longhorn's UI. It has no login: whoever reaches it can delete volumes. */
export interface LonghornUi {
  /**
   * Pods, from 0; with 0 there is no UI.
   * @default 2
   */
  readonly replicas?: number;

  /**
   * Affinity of the pods, as in a pod's `spec.affinity`.
   * @default - on different nodes where possible
   */
  readonly affinity?: Record<string, any>;

  /**
   * How the UI can be reached.
   * @default - UiExposure.clusterIp(): inside the cluster, and by `kubectl port-forward`
   */
  readonly exposure?: UiExposure;
}
