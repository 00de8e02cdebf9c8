/** A taint that a pod does not mind. Source: Kubernetes core/v1 Toleration. */
export interface Toleration {
  /**
   * Key of the taint.
   * @default - every key; the operator is then `Exists`
   */
  readonly key?: string;

  /**
   * `Equal` or `Exists`.
   * @default - Equal
   */
  readonly operator?: string;

  /**
   * Value of the taint, for `Equal`.
   * @default - none
   */
  readonly value?: string;

  /**
   * `NoSchedule`, `PreferNoSchedule` or `NoExecute`.
   * @default - every effect
   */
  readonly effect?: string;

  /**
   * Seconds that the pod stays on a node after a `NoExecute` taint came.
   * @default - for ever
   */
  readonly tolerationSeconds?: number;
}

/** Where the pods of one component may run. */
export interface ComponentScheduling {
  /**
   * Name of a PriorityClass.
   * @default longhorn-critical
   */
  readonly priorityClass?: string;

  /**
   * Tolerations, instead of those for all components.
   * @default - as `LonghornScheduling.tolerations`
   */
  readonly tolerations?: Toleration[];

  /**
   * Node labels, instead of those for all components.
   * @default - as `LonghornScheduling.nodeSelector`
   */
  readonly nodeSelector?: Record<string, string>;
}

/**
 * Where the pods of manager, driver deployer and UI may run. Pods that Longhorn starts itself (instance managers, CSI)
 * follow the settings `taintToleration` and `systemManagedComponentsNodeSelector` instead.
 */
export interface LonghornScheduling {
  /**
   * Tolerations of all three components.
   * @default - none
   */
  readonly tolerations?: Toleration[];

  /**
   * Node labels for all three components.
   * @default - every node
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * The manager, one pod on every node that shall have disks or volumes.
   * @default - as above
   */
  readonly manager?: ComponentScheduling;

  /**
   * The driver deployer.
   * @default - as above
   */
  readonly driver?: ComponentScheduling;

  /**
   * The UI.
   * @default - as above
   */
  readonly ui?: ComponentScheduling;
}

/** A cluster with Windows nodes, which Longhorn's pods have to avoid. Source: longhorn chart, global.cattle.windowsCluster. */
export interface WindowsCluster {
  /**
   * Tolerations that Longhorn's pods get before their own.
   * @default - the taint `cattle.io/os=linux:NoSchedule`
   */
  readonly tolerations?: Toleration[];

  /**
   * Node labels that Longhorn's pods get before their own.
   * @default - `kubernetes.io/os: linux`
   */
  readonly nodeSelector?: Record<string, string>;

  /**
   * What the setting `taintToleration` gets in front.
   * @default cattle.io/os=linux:NoSchedule
   */
  readonly taintToleration?: string;

  /**
   * What the setting `systemManagedComponentsNodeSelector` gets in front.
   * @default kubernetes.io/os:linux
   */
  readonly systemManagedComponentsNodeSelector?: string;
}
