import { diskNameFromPath, type DiskInput } from '../objects/node-disk';
import type { DiskReservation } from './disk-reservation';
import { LifeCycle } from './life-cycle';
import { section } from './props/check-props';
import { needed } from './props/prop-check';
import { having, listOf, oneOf, text } from './props/prop-checks';

/** How Longhorn uses a disk. Longhorn never lets a disk change its type. */
export enum DiskType {
  /** A directory on a file system of its own, for the v1 data engine. */
  FILESYSTEM = 'filesystem',

  /** A whole device without file system or partitions, for the v2 data engine. */
  BLOCK = 'block',
}

/** How the v2 data engine drives a block disk. */
export enum DiskDriver {
  /** `nvme` or `virtio` for a PCI address that has such a driver, else `aio`. */
  AUTO = 'auto',

  /** Through the kernel. */
  AIO = 'aio',

  /** Without the kernel: takes an NVMe device by its PCI address. */
  NVME = 'nvme',
}

/** One disk of a node. */
export interface NodeDisk {
  /**
   * Where the disk is on the node: an absolute path of a mounted directory, or for a block disk a device
   * (`/dev/disk/by-id/...`) or a PCI address (`0000:00:1e.0`). A directory cannot be a symbolic link; mount it with
   * `bind` instead. Longhorn makes no directory, and one where nothing is mounted yet gets the node's root disk without a
   * word.
   */
  readonly path: string;

  /**
   * The disk's key in Longhorn's Node object. Keep it: another name for the same path is another disk to Longhorn.
   *
   * @default made from the path: `/mnt/ssd-1` becomes `mnt-ssd-1`
   */
  readonly name?: string;

  /**
   * Kind of the disk.
   *
   * @default DiskType.FILESYSTEM
   */
  readonly type?: DiskType;

  /**
   * Space that Longhorn leaves free.
   *
   * @default - none in a StorageNode; in a NodeBootstrap the percentage of the setting
   * `storage-reserved-percentage-for-default-disk`
   */
  readonly reservation?: DiskReservation;

  /**
   * Tags that a disk selector can ask for: qualified names.
   *
   * @default - none
   */
  readonly tags?: string[];

  /**
   * Where the disk is on its way out.
   *
   * @default LifeCycle.ACTIVE
   */
  readonly lifeCycle?: LifeCycle;

  /**
   * Driver of a block disk.
   *
   * @default DiskDriver.AUTO for a block disk
   */
  readonly diskDriver?: DiskDriver;
}

/**
 * What a disk may be given.
 *
 * @internal
 */
export const nodeDiskShape = section<NodeDisk>({
  path: needed(text, 'Give the path of the disk on the node.'),
  name: text,
  type: oneOf(DiskType),
  reservation: having('byteCount', 'a DiskReservation, such as DiskReservation.gibibytes(10)'),
  tags: listOf(text),
  lifeCycle: oneOf(LifeCycle),
  diskDriver: oneOf(DiskDriver),
});

/**
 * The disks that are to be in the manifest, in the form that src/objects takes.
 *
 * @internal
 */
export function diskInputs(disks: readonly NodeDisk[]): DiskInput[] {
  const present = disks.filter((disk) => disk.lifeCycle !== LifeCycle.REMOVED);
  return present.map((disk) => ({
    name: disk.name ?? diskNameFromPath(disk.path),
    path: disk.path,
    type: disk.type ?? DiskType.FILESYSTEM,
    ...(disk.diskDriver === undefined ? {} : { driver: disk.diskDriver }),
    allowScheduling: (disk.lifeCycle ?? LifeCycle.ACTIVE) === LifeCycle.ACTIVE,
    evictionRequested: disk.lifeCycle === LifeCycle.EVICTING,
    reserved: disk.reservation?.byteCount ?? 0,
    tags: disk.tags ?? [],
  }));
}
