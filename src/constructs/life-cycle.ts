/**
 * Where a disk or a node is on its way out of the cluster. Longhorn refuses to lose a disk or a node that still takes
 * replicas, so its end is four states, each a commit of its own: go on when Longhorn's status shows that the last is done.
 */
export enum LifeCycle {
  /** In use, takes new replicas. */
  ACTIVE = 'active',

  /** Keeps its replicas, takes no new ones. */
  CORDONED = 'cordoned',

  /** Takes no new replicas, and Longhorn moves the ones it has elsewhere. */
  EVICTING = 'evicting',

  /**
   * Out of the manifests. For a disk: only once its `storageScheduled` is 0, else Longhorn refuses the change. For a
   * node: only once the Kubernetes node is gone.
   */
  REMOVED = 'removed',
}
