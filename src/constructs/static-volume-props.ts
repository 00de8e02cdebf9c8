import type { Size } from 'cdk8s';
import type { PersistentVolumeAccessMode, PersistentVolumeMode } from 'cdk8s-plus-28';
import type { DataEngine } from './data-engine';
import type { DataLocality } from './data-locality';
import type { ILonghorn } from './i-longhorn';

/** How a node gets at a volume. Longhorn's CSI driver attaches these two only. */
export enum VolumeFrontend {
  /** A block device. */
  BLOCKDEV = 'blockdev',

  /** A user space block device, for the v2 data engine. */
  UBLK = 'ublk',
}

/** What a volume made by hand consists of. */
export interface StaticVolumeProps {
  /** The installation that has the volume. */
  readonly longhorn: ILonghorn;

  /**
   * Name of the Longhorn volume and of the PersistentVolume: 2 to 40 lower-case letters, digits and `-`.
   *
   * @default the construct's id
   */
  readonly volumeName?: string;

  /** Size; rounded up to a multiple of 2 MiB, as Longhorn does. For a volume that exists: its size. */
  readonly size: Size;

  /**
   * Whether Git holds the Longhorn volume too. Off for one that exists and is managed elsewhere, such as one restored from
   * a backup: then only PersistentVolume and claim are made.
   *
   * @default true
   */
  readonly createVolume?: boolean;

  /**
   * Number of replicas: 1 to 20.
   *
   * @default 3
   */
  readonly replicas?: number;

  /**
   * Who may use the volume at a time. ReadWriteMany makes Longhorn serve it by NFS; ReadOnlyMany does not exist;
   * ReadWriteOncePod since 1.11.0.
   *
   * @default PersistentVolumeAccessMode.READ_WRITE_ONCE
   */
  readonly accessMode?: PersistentVolumeAccessMode;

  /**
   * Data engine; v2 asks for the setting `v2-data-engine`.
   *
   * @default DataEngine.V1
   */
  readonly dataEngine?: DataEngine;

  /**
   * Whether a replica is kept on the node that uses the volume.
   *
   * @default DataLocality.DISABLED
   */
  readonly dataLocality?: DataLocality;

  /**
   * How a node gets at the volume.
   *
   * @default VolumeFrontend.BLOCKDEV
   */
  readonly frontend?: VolumeFrontend;

  /**
   * Name of a Secret with the key of an encrypted volume; without it, the volume is not encrypted. It can never be changed
   * from one to the other. The size has to be above 16 MiB.
   *
   * @default not encrypted
   */
  readonly encryptionSecretName?: string;

  /**
   * Namespace of that Secret.
   *
   * @default Longhorn's namespace
   */
  readonly encryptionSecretNamespace?: string;

  /**
   * Backup target for the volume's backups.
   *
   * @default 'default'
   */
  readonly backupTargetName?: string;

  /**
   * Tags that a node must have to get a replica.
   *
   * @default - none
   */
  readonly nodeSelector?: string[];

  /**
   * Tags that a disk must have to get a replica.
   *
   * @default - none
   */
  readonly diskSelector?: string[];

  /**
   * File system or block device.
   *
   * @default PersistentVolumeMode.FILE_SYSTEM
   */
  readonly volumeMode?: PersistentVolumeMode;

  /**
   * File system that the volume has or gets.
   *
   * @default 'ext4'
   */
  readonly fsType?: string;

  /**
   * Class that binds claim and volume. It need not exist.
   *
   * @default that of the setting `default-longhorn-static-storage-class`: `longhorn-static`
   */
  readonly storageClassName?: string;

  /**
   * Name of the claim that the volume is for.
   *
   * @default the volume's name
   */
  readonly claimName?: string;

  /**
   * Namespace of the claim: that of the workload.
   *
   * @default the chart's namespace
   */
  readonly claimNamespace?: string;

  /**
   * Whether the claim is made here. Off where another chart or a StatefulSet makes it.
   *
   * @default true
   */
  readonly createClaim?: boolean;
}
