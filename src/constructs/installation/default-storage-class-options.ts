import type { DataEngine } from '../data-engine';
import type { DataLocality } from '../data-locality';
import type { BackingImageSource, ReclaimPolicy, VolumeBindingMode } from '../storage-class-options';

/**
 * The StorageClass `longhorn` that Longhorn makes itself from a ConfigMap, and makes anew when the ConfigMap changes.
 * For classes that Git shows and that can be protected, use the construct `StorageClass`.
 */
export interface DefaultStorageClass {
  /**
   * Whether Longhorn makes the class; since 1.12.0, before it always does.
   * @default true
   */
  readonly create?: boolean;

  /**
   * Whether claims without a class get this one.
   * @default true
   */
  readonly isDefault?: boolean;

  /**
   * Copies of each volume's data, 1 to 20.
   * @default 3
   */
  readonly replicas?: number;

  /**
   * File system: `ext4` or `xfs`.
   * @default ext4
   */
  readonly fsType?: string;

  /**
   * Parameters for `mkfs`.
   * @default - none
   */
  readonly mkfsParams?: string;

  /** @default DataLocality.DISABLED */
  readonly dataLocality?: DataLocality;

  /**
   * What becomes of a volume when its claim is deleted.
   * @default ReclaimPolicy.DELETE
   */
  readonly reclaimPolicy?: ReclaimPolicy;

  /**
   * When a volume is made.
   * @default VolumeBindingMode.IMMEDIATE
   */
  readonly volumeBindingMode?: VolumeBindingMode;

  /**
   * Whether volumes can be attached to two nodes during a virtual machine's live migration.
   * @default false
   */
  readonly migratable?: boolean;

  /**
   * Whether the counter of revisions, which finds the newest replica after a crash, is left out.
   * @default true
   */
  readonly disableRevisionCounter?: boolean;

  /**
   * Data engine; v2 turns on the setting `v2-data-engine`.
   * @default DataEngine.V1
   */
  readonly dataEngine?: DataEngine;

  /**
   * NFS mount options of RWX volumes.
   * @default - Longhorn's own
   */
  readonly nfsOptions?: string;

  /**
   * Recurring jobs and groups of the volumes.
   * @default - the group `default`
   */
  readonly recurringJobs?: DefaultRecurringJob[];

  /**
   * Disk tags that replicas need.
   * @default - every disk
   */
  readonly diskSelector?: string[];

  /**
   * Node tags that replicas need.
   * @default - every node
   */
  readonly nodeSelector?: string[];

  /**
   * Labels of nodes for share managers of RWX volumes, as `key:value;key:value`; since 1.12.0.
   * @default - every node
   */
  readonly shareManagerNodeSelector?: string;

  /**
   * Tolerations of share managers of RWX volumes, as `key=value:effect;...`; since 1.12.0.
   * @default - none
   */
  readonly shareManagerTolerations?: string;

  /**
   * Whether trimming a file system removes snapshots: `ignored`, `enabled` or `disabled`.
   * @default ignored
   */
  readonly unmapMarkSnapChainRemoved?: string;

  /**
   * Name of the BackupTarget of the volumes.
   * @default default
   */
  readonly backupTargetName?: string;

  /**
   * Annotations of the class; since 1.12.0.
   * @default - none
   */
  readonly annotations?: Record<string, string>;

  /**
   * Backing image that volumes start from.
   * @default - none
   */
  readonly backingImage?: DefaultBackingImage;
}

/** A recurring job, or a group of them, by name. */
export interface DefaultRecurringJob {
  readonly name: string;

  /**
   * Whether the name is that of a group.
   * @default false
   */
  readonly isGroup?: boolean;
}

/** The backing image of a class's volumes; Longhorn makes it when it is missing and a source is given. */
export interface DefaultBackingImage {
  readonly name: string;

  /**
   * Where Longhorn gets the image when it does not exist.
   * @default - the image exists
   */
  readonly dataSourceType?: BackingImageSource;

  /**
   * Parameters of the source, such as `{ url: 'https://...' }`.
   * @default - none
   */
  readonly dataSourceParameters?: Record<string, string>;

  /**
   * SHA-512 checksum of the image.
   * @default - not checked
   */
  readonly expectedChecksum?: string;
}
