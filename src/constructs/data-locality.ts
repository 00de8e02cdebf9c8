/** Whether a volume keeps a replica on the node that uses it. Source: longhorn-manager DataLocality. */
export enum DataLocality {
  /** Replicas may be anywhere. */
  DISABLED = 'disabled',

  /** Longhorn tries to have one replica on the node that uses the volume. */
  BEST_EFFORT = 'best-effort',

  /** The only replica is on the node that uses the volume; allows exactly one replica. */
  STRICT_LOCAL = 'strict-local',
}
