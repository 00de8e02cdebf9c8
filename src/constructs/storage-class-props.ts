import type { Duration } from 'cdk8s';
import type { DataEngine } from './data-engine';
import type { DataLocality } from './data-locality';
import type { ILonghorn } from './i-longhorn';
import type { ReplicaAutoBalance } from './longhorn-settings';
import type { RecurringJobReference } from './recurring-job-reference';
import type { Replication } from './replication';
import type { VolumeFrontend } from './static-volume-props';
import type {
  BackupBlockSize,
  CloneMode,
  ReclaimPolicy,
  ShareManagerToleration,
  StorageCapacityMode,
  StorageClassBackingImage,
  StorageClassEncryption,
  StorageClassErasureCoding,
  StorageClassTopology,
  VolumeBindingMode,
} from './storage-class-options';

/**
 * What a class's volumes are made with. A parameter that is left out is left out of the class too: then Longhorn's
 * setting decides when the volume is made. Source of all parameters: longhorn-manager csi/util.go getVolumeOptions.
 */
export interface StorageClassProps {
  /** The installation whose volumes these are: its release decides which parameters exist. */
  readonly longhorn: ILonghorn;

  /**
   * Name of the class. Parameters of a class can never be changed: a class with others needs another name.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * Whether claims that name no class get this one. False says so, for a class that was the default.
   *
   * @default - nothing is said about it
   */
  readonly isDefault?: boolean;

  /**
   * Annotations of the class.
   *
   * @default - none
   */
  readonly annotations?: Record<string, string>;

  /**
   * Labels of the class.
   *
   * @default - none
   */
  readonly labels?: Record<string, string>;

  /**
   * What becomes of a volume when its claim is deleted.
   *
   * @default ReclaimPolicy.DELETE
   */
  readonly reclaimPolicy?: ReclaimPolicy;

  /**
   * When a volume is made.
   *
   * @default VolumeBindingMode.IMMEDIATE
   */
  readonly volumeBindingMode?: VolumeBindingMode;

  /**
   * Whether claims can be made larger.
   *
   * @default true
   */
  readonly allowVolumeExpansion?: boolean;

  /**
   * Mount options of the file system.
   *
   * @default - none
   */
  readonly mountOptions?: string[];

  /**
   * Where volumes may be made: nodes that fit one of the entries. The keys of the labels are added to the setting
   * `csi-allowed-topology-keys`, without which Longhorn passes over them; its DaemonSet `longhorn-csi-plugin` reads the
   * setting when it starts. Since 1.11.1; 1.11.0 has no such setting, and looks at `topology.kubernetes.io/*`,
   * `kubernetes.io/hostname` and labels with `longhorn` in them.
   *
   * @default - everywhere
   */
  readonly allowedTopologies?: StorageClassTopology[];

  /**
   * Copies and what keeps them apart, as one intent; excludes the props that say the same by the piece.
   *
   * @default - none
   */
  readonly replication?: Replication;

  /**
   * Replicas of a volume: 1 to 20.
   *
   * @default - the setting `default-replica-count`
   */
  readonly replicas?: number;

  /**
   * How long a failed replica is kept for reuse, in whole minutes.
   *
   * @default - 2880 minutes
   */
  readonly staleReplicaTimeout?: Duration;

  /**
   * Whether a replica is kept on the node that uses the volume; STRICT_LOCAL allows one replica.
   *
   * @default - the setting `default-data-locality`
   */
  readonly dataLocality?: DataLocality;

  /**
   * Whether Longhorn moves replicas when nodes or zones come and go.
   *
   * @default - the setting `replica-auto-balance`
   */
  readonly replicaAutoBalance?: ReplicaAutoBalance;

  /**
   * Whether two replicas may be on one node.
   *
   * @default - the setting `replica-soft-anti-affinity`
   */
  readonly replicaSoftAntiAffinity?: boolean;

  /**
   * Whether two replicas may be in one zone.
   *
   * @default - the setting `replica-zone-soft-anti-affinity`
   */
  readonly replicaZoneSoftAntiAffinity?: boolean;

  /**
   * Whether two replicas may be on one disk.
   *
   * @default - the setting `replica-disk-soft-anti-affinity`
   */
  readonly replicaDiskSoftAntiAffinity?: boolean;

  /**
   * Tags that a disk must have to get a replica: all of them.
   *
   * @default - every disk
   */
  readonly diskSelector?: string[];

  /**
   * Tags that a Longhorn node must have to get a replica: all of them. They are not Kubernetes' node labels.
   *
   * @default - every node
   */
  readonly nodeSelector?: string[];

  /**
   * Data engine; v2 asks for the setting `v2-data-engine`.
   *
   * @default - v1
   */
  readonly dataEngine?: DataEngine;

  /**
   * How a node gets at a volume.
   *
   * @default - a block device
   */
  readonly frontend?: VolumeFrontend;

  /**
   * Queues of a ublk device: 1 or more, 0 for the setting. Since 1.11.0.
   *
   * @default - the setting `default-ublk-number-of-queue`
   */
  readonly ublkNumberOfQueue?: number;

  /**
   * Queue depth of a ublk device: 32 or more, 0 for the setting. Since 1.11.0.
   *
   * @default - the setting `default-ublk-queue-depth`
   */
  readonly ublkQueueDepth?: number;

  /**
   * File system: `ext4` or `xfs`; an xfs volume has at least 300 MiB.
   *
   * @default - ext4
   */
  readonly fsType?: string;

  /**
   * Parameters for `mkfs`, after Longhorn's own, separated by blanks.
   *
   * @default - none
   */
  readonly mkfsParams?: string;

  /**
   * Whether a volume can be on two nodes while a virtual machine moves. Takes effect on ReadWriteMany claims with
   * volume mode Block.
   *
   * @default - false
   */
  readonly migratable?: boolean;

  /**
   * Encryption; the key comes from a Secret.
   *
   * @default - not encrypted
   */
  readonly encryption?: StorageClassEncryption;

  /**
   * Backing image that volumes start from.
   *
   * @default - none
   */
  readonly backingImage?: StorageClassBackingImage;

  /**
   * Recurring jobs and groups of the volumes.
   *
   * @default - the group `default`
   */
  readonly recurringJobs?: RecurringJobReference[];

  /**
   * BackupTarget that volumes are backed up to.
   *
   * @default - the one called `default`
   */
  readonly backupTargetName?: string;

  /**
   * Block size of backups.
   *
   * @default - the setting `default-backup-block-size`
   */
  readonly backupBlockSize?: BackupBlockSize;

  /**
   * URL of the backup that every volume of the class is restored from, as the UI shows it.
   *
   * @default - new volumes are empty
   */
  readonly fromBackup?: string;

  /**
   * Volume or snapshot that every volume of the class is cloned from: `vol://<volume>` or `snap://<volume>/<snapshot>`.
   * For one claim, use the source of the claim.
   *
   * @default - none
   */
  readonly dataSource?: string;

  /**
   * How a clone gets the data of its source.
   *
   * @default - CloneMode.FULL_COPY
   */
  readonly cloneMode?: CloneMode;

  /**
   * Erasure coding in place of replicas. Since 1.12.1, experimental.
   *
   * @default - replicas
   */
  readonly erasureCoding?: StorageClassErasureCoding;

  /**
   * Whether the counter of revisions, which finds the newest replica after a crash, is left out.
   *
   * @default - true
   */
  readonly disableRevisionCounter?: boolean;

  /**
   * Whether trimming a file system also removes snapshots that hold nothing else; data engine v1 only.
   *
   * @default - the setting `remove-snapshots-during-filesystem-trim`
   */
  readonly unmapMarkSnapChainRemoved?: boolean;

  /**
   * Whether the file system is frozen while a snapshot is taken.
   *
   * @default - the setting `freeze-filesystem-for-snapshot`
   */
  readonly freezeFilesystemForSnapshot?: boolean;

  /**
   * Whether volumes are shared by nodes whatever the claim's access mode says.
   *
   * @default - as the access mode says
   */
  readonly share?: boolean;

  /**
   * Whether volumes are for one pod whatever the claim's access mode says. Since 1.11.0.
   *
   * @default - as the access mode says
   */
  readonly exclusive?: boolean;

  /**
   * NFS mount options of ReadWriteMany volumes, in place of all of Longhorn's own.
   *
   * @default - Longhorn's own
   */
  readonly nfsOptions?: string[];

  /**
   * Labels of Kubernetes nodes that the share managers of ReadWriteMany volumes may run on.
   *
   * @default - every node
   */
  readonly shareManagerNodeSelector?: Record<string, string>;

  /**
   * Taints that the share managers of ReadWriteMany volumes put up with.
   *
   * @default - none
   */
  readonly shareManagerTolerations?: ShareManagerToleration[];

  /**
   * Whether pods can only go where the volume's topology says, and not to the other allowed places. Since 1.11.1.
   *
   * @default - false
   */
  readonly strictTopology?: boolean;

  /**
   * Whose free capacity Longhorn tells Kubernetes' scheduler. Since 1.11.2.
   *
   * @default - StorageCapacityMode.NODE
   */
  readonly storageCapacityMode?: StorageCapacityMode;

  /**
   * Parameters by Longhorn's names, for spellings that the typed props do not write: those of a class that exists cannot
   * be changed. Names that the release does not read are refused.
   *
   * @default - none
   */
  readonly parameters?: Record<string, string>;
}
