/** How the pods of a CSI deployment keep away from each other. Source: longhorn-manager csi/deployment_util.go. */
export enum CsiPodAntiAffinity {
  /** On different nodes where possible. */
  SOFT = 'soft',

  /** On different nodes, or not at all. */
  HARD = 'hard',
}

/** The CSI driver and its deployer. */
export interface LonghornCsi {
  /**
   * The kubelet's folder, for distributions that move it.
   * @default - Longhorn finds it out
   */
  readonly kubeletRootDir?: string;

  /**
   * How the pods of a CSI deployment keep away from each other; since 1.11.0.
   * @default - soft
   */
  readonly podAntiAffinity?: CsiPodAntiAffinity;

  /**
   * Pods of the attacher, from 1.
   * @default 3
   */
  readonly attacherReplicas?: number;

  /**
   * Pods of the provisioner, from 1.
   * @default 3
   */
  readonly provisionerReplicas?: number;

  /**
   * Pods of the resizer, from 1.
   * @default 3
   */
  readonly resizerReplicas?: number;

  /**
   * Pods of the snapshotter, from 1.
   * @default 3
   */
  readonly snapshotterReplicas?: number;

  /**
   * Log lines of the deployer as JSON.
   * @default false
   */
  readonly jsonLog?: boolean;
}
