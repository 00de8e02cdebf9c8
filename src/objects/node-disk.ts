import type { Diagnostic } from '../diagnostics/diagnostic';
import { pointerOf, stepsOf } from '../diagnostics/json-pointer';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { canonicalTags, tagProblems } from './tags';

/** One disk of a node, every value decided. */
export interface DiskInput {
  readonly name: string;
  readonly path: string;
  readonly type: 'filesystem' | 'block';
  /** Only for block disks. */
  readonly driver?: 'auto' | 'aio' | 'nvme';
  readonly allowScheduling: boolean;
  readonly evictionRequested: boolean;
  /** Bytes kept free of replicas. */
  readonly reserved: number;
  readonly tags: readonly string[];
}

/** Source: longhorn-spdk-engine pkg/spdk/disk/types.go isBDF. */
const pciAddress = /^[a-f0-9]{4}:[a-f0-9]{2}:[a-f0-9]{2}\.[a-f0-9]$/;

/** A disk's name made from its path: `/var/lib/longhorn/` becomes `var-lib-longhorn`. */
export function diskNameFromPath(path: string): string {
  return path.replace(/[^A-Za-z0-9._]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
}

/** The path as Longhorn compares it: Go's filepath.Clean, symbolic links not followed. */
export function cleanDiskPath(path: string): string {
  const isAbsolute = path.startsWith('/');
  const steps: string[] = [];
  for (const step of path.split('/')) {
    const canGoUp = isAbsolute || (steps.length > 0 && steps.at(-1) !== '..');
    if (step === '..' && canGoUp) steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  if (isAbsolute) return `/${steps.join('/')}`;
  return steps.length === 0 ? '.' : steps.join('/');
}

/** True for what Longhorn opens as a device: something under `/dev/`, or a PCI address. */
export function isDevicePath(path: string): boolean {
  return pciAddress.test(path) || cleanDiskPath(path).startsWith('/dev/');
}

/** True for a PCI address such as `0000:00:1e.0`. */
export function isPciAddress(path: string): boolean {
  return pciAddress.test(path);
}

/**
 * The disk as a nodes.longhorn.io object holds it, in the form that the webhook leaves alone: type and, for a block
 * disk, driver are spelled out, tags sorted. Source: longhorn-manager webhook/resources/node/mutator.go.
 */
export function diskSpec(disk: DiskInput): JsonObject {
  return {
    path: disk.path,
    diskType: disk.type,
    ...(disk.type === 'block' ? { diskDriver: disk.driver ?? 'auto' } : {}),
    allowScheduling: disk.allowScheduling,
    evictionRequested: disk.evictionRequested,
    storageReserved: disk.reserved,
    tags: canonicalTags(disk.tags),
  };
}

/** What Longhorn refuses in one disk, at once or at the next update, and what can never become ready. */
export function diskProblems(disk: DiskInput): Diagnostic[] {
  const pointer = pointerOf(['spec', 'disks', disk.name]);
  const found = [nameOfDiskProblem(disk), pathProblem(disk) ?? diskTypeProblem(disk) ?? driverProblem(disk)];
  const problems: Diagnostic[] = found
    .filter((problem) => problem !== undefined)
    .map((problem) => ({ ...problem, severity: 'error', path: `${pointer}${problem.path}` }));
  return [...problems, ...tagProblems(disk.tags, `${pointer}/tags`)];
}

type Problem = { code: string; message: string; hint: string; path: string } | undefined;

/** Source: longhorn-manager webhook/resources/node/mutator.go writes the raw name into a JSON pointer. */
function nameOfDiskProblem({ name, path }: DiskInput): Problem {
  if (name !== '' && !/[/~"\\\p{Cc}]/u.test(name)) return undefined;
  return {
    code: 'disk-name-invalid',
    message: `Disk ${JSON.stringify(path)} has the name ${JSON.stringify(name)}, which Longhorn's webhook cannot address.`,
    hint: 'Give the disk a name of letters, digits, "-", "_" and ".".',
    path: '',
  };
}

function pathProblem({ path, type }: DiskInput): Problem {
  if (type === 'block' || (path.startsWith('/') && cleanDiskPath(path) !== '/')) return undefined;
  const hint = 'Give the absolute path of a directory on the node, such as "/var/lib/longhorn".';
  return path.startsWith('/')
    ? { code: 'disk-path-invalid', message: `Disk path "${path}" is the root of the node.`, hint, path: '/path' }
    : {
        code: 'disk-path-absolute',
        message: `Disk path ${JSON.stringify(path)} is not absolute.`,
        hint,
        path: '/path',
      };
}

/** Why the disk can never become ready as one of its type; undefined where it may. */
export function diskTypeProblem({ driver, path, type }: Pick<DiskInput, 'driver' | 'path' | 'type'>): Problem {
  if (type === 'filesystem') {
    const clean = cleanDiskPath(path);
    if (clean !== '/dev' && !clean.startsWith('/dev/')) return undefined;
    return {
      code: 'disk-path-of-its-type',
      message: `Disk path "${path}" is a device, but the disk is a filesystem disk.`,
      hint: 'Make it a block disk, or give the directory where the device is mounted.',
      path: '/path',
    };
  }
  if (!isDevicePath(path)) {
    return {
      code: 'disk-path-of-its-type',
      message: `Block disk path ${JSON.stringify(path)} is neither a device under /dev/ nor a PCI address.`,
      hint: 'Give a stable device path such as "/dev/disk/by-id/...", or a PCI address in lower case such as "0000:00:1e.0".',
      path: '/path',
    };
  }
  // Source: longhorn-spdk-engine pkg/spdk/disk/types.go getDiskDriverForPath.
  if (driver !== 'nvme' || pciAddress.test(path)) return undefined;
  return {
    code: 'disk-path-of-its-type',
    message: `Block disk "${path}" has the driver "nvme", which takes a PCI address only.`,
    hint: 'Give the PCI address as path, or use the driver "auto" or "aio".',
    path: '/diskDriver',
  };
}

function driverProblem({ driver, path, type }: DiskInput): Problem {
  if (type === 'block' || driver === undefined) return undefined;
  return {
    code: 'disk-driver-on-block-only',
    message: `Filesystem disk "${path}" has the driver "${driver}", which only block disks have.`,
    hint: 'Remove the driver, or make it a block disk.',
    path: '/diskDriver',
  };
}

/** Fields of a disk that Longhorn's webhook writes. Source: longhorn-manager webhook/resources/node/mutator.go. */
export function filledInDiskFields(fields: JsonObject): string[] {
  const { diskDriver, diskType, tags } = fields;
  const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || value === '';
  return [
    // Tags that are there are written again, each once and sorted.
    ...(isEmpty(tags) || (Array.isArray(tags) && tags.length > 0) ? ['tags'] : []),
    ...(isEmpty(diskType) ? ['diskType'] : []),
    ...(diskType === 'block' && isEmpty(diskDriver) ? ['diskDriver'] : []),
  ];
}

/**
 * Whether the webhook's JSON patch finds the disk: it writes the name as it is into a JSON text, and there into a JSON
 * pointer. Source: the same.
 */
export function canPatchDisk(name: string, disks: JsonObject): boolean {
  let target: Json | undefined = disks;
  for (const step of pointerSteps(name) ?? []) {
    if (typeof target !== 'object' || target === null || Array.isArray(target)) return false;
    target = Object.hasOwn(target, step) ? target[step] : undefined;
  }
  return target !== disks && typeof target === 'object' && target !== null && !Array.isArray(target);
}

function pointerSteps(name: string): string[] | undefined {
  try {
    return stepsOf(`/${JSON.parse(`"${name}"`) as string}`);
  } catch {
    return undefined;
  }
}
