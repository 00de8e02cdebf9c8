/** When the volume of a claim is made. Source: Kubernetes StorageClass.volumeBindingMode. */
export enum VolumeBindingMode {
  /** As soon as the claim is there. */
  IMMEDIATE = 'Immediate',

  /** When the first pod that uses the claim is scheduled. */
  WAIT_FOR_FIRST_CONSUMER = 'WaitForFirstConsumer',
}

/** What becomes of a volume when its claim is deleted. Source: Kubernetes StorageClass.reclaimPolicy. */
export enum ReclaimPolicy {
  /** It is deleted, with all its data. */
  DELETE = 'Delete',

  /** It stays, and somebody has to look after it. */
  RETAIN = 'Retain',
}

/** How much of a backup is stored as one block. Source: longhorn-manager types ValidateBackupBlockSize. */
export enum BackupBlockSize {
  /** 2 MiB. */
  MIB_2 = '2Mi',

  /** 16 MiB: fewer and larger objects; the size of each volume has to be a multiple of it. */
  MIB_16 = '16Mi',
}

/** How volumes made from another volume or snapshot get its data. Source: longhorn-manager CloneMode. */
export enum CloneMode {
  /** All data is copied. */
  FULL_COPY = 'full-copy',

  /** The new volume refers to the source's data; data engine v2 only. */
  LINKED_CLONE = 'linked-clone',
}

/** Whose free capacity Longhorn tells the scheduler. Source: longhorn-manager csi/controller_server.go GetCapacity. */
export enum StorageCapacityMode {
  /** Of each node by itself. */
  NODE = 'node',

  /** Of all nodes of a zone together. */
  ZONE = 'zone',
}

/** Encryption of volumes with LUKS2. */
export interface StorageClassEncryption {
  /**
   * Secret with the key under `CRYPTO_KEY_VALUE`. `${pvc.name}` and `${pvc.namespace}` stand for the claim's, so that each
   * volume can have a key of its own.
   */
  readonly secretName: string;

  /**
   * Namespace of the Secret; `${pvc.namespace}` stands for the claim's.
   *
   * @default - Longhorn's namespace
   */
  readonly secretNamespace?: string;
}

/** Where a backing image comes from. Source: longhorn-manager BackingImageDataSourceType. */
export enum BackingImageSource {
  /** Longhorn downloads it from the parameter `url`. */
  DOWNLOAD = 'download',

  /** Longhorn makes it from the volume `volume-name`, as `export-type` raw or qcow2. */
  EXPORT_FROM_VOLUME = 'export-from-volume',

  /** It was uploaded; the image has to exist. */
  UPLOAD = 'upload',

  /** It was restored from a backup; the image has to exist. */
  RESTORE = 'restore',

  /** It was cloned from another image; the image has to exist. */
  CLONE = 'clone',
}

/** The backing image that volumes start from. */
export interface StorageClassBackingImage {
  /** Name of the BackingImage. */
  readonly name: string;

  /**
   * Where Longhorn gets the image when it does not exist; an image that exists has to come from there.
   *
   * @default - the image exists
   */
  readonly source?: BackingImageSource;

  /**
   * Parameters of the source, such as `{ url: 'https://example.com/image.qcow2' }`.
   *
   * @default - none
   */
  readonly sourceParameters?: Record<string, string>;

  /**
   * SHA-512 checksum that the image must have.
   *
   * @default - not checked
   */
  readonly checksum?: string;

  /**
   * Copies that a new image has at least.
   *
   * @default - the setting `default-min-number-of-backing-image-copies`
   */
  readonly minimumCopies?: number;

  /**
   * Tags of the nodes that a new image may be on: all of them.
   *
   * @default - every node
   */
  readonly nodeSelector?: string[];

  /**
   * Tags of the disks that a new image may be on: all of them.
   *
   * @default - every disk
   */
  readonly diskSelector?: string[];
}

/**
 * Erasure coding in place of replicas: data engine v2, one chunk per node. Since 1.12.1, experimental.
 * Source: longhorn-manager types ValidateECParameters.
 */
export interface StorageClassErasureCoding {
  /** Chunks with data: 1 or more. */
  readonly dataChunks: number;

  /** Chunks with parity, as many as can be lost: 1 or more; 32 together with the data chunks at most. */
  readonly parityChunks: number;

  /** Strip size in KiB: a power of two from 4 to 1024. */
  readonly stripSizeKib: number;
}

/** What a taint does. Source: Kubernetes Taint.effect. */
export enum ShareManagerTaintEffect {
  /** New pods stay away. */
  NO_SCHEDULE = 'NoSchedule',

  /** New pods stay away where there is another place. */
  PREFER_NO_SCHEDULE = 'PreferNoSchedule',

  /** Running pods have to leave. */
  NO_EXECUTE = 'NoExecute',
}

/** A taint that share managers put up with. */
export interface ShareManagerToleration {
  /**
   * Key of the taint.
   *
   * @default - every taint
   */
  readonly key?: string;

  /**
   * Value of the taint.
   *
   * @default - every value
   */
  readonly value?: string;

  /**
   * Effect of the taint.
   *
   * @default - every effect
   */
  readonly effect?: ShareManagerTaintEffect;
}

/** Nodes that have, for each label, one of the values. */
export interface StorageClassTopology {
  /** Node labels and the values they may have, such as `{ 'topology.kubernetes.io/zone': ['a', 'b'] }`. */
  readonly labels: Record<string, string[]>;
}
