import type { Diagnostic } from '../diagnostics/diagnostic';
import type { JsonObject, KubernetesObject } from '../kubernetes/kubernetes-object';
import { createDiskLabel, disksAnnotation, tagsAnnotation } from '../longhorn/node-keys';
import { isPciAddress, type DiskInput } from './node-disk';
import { canonicalTags } from './tags';

/** What Longhorn's manager reads from a Kubernetes node while its own Node object has no disk, or no tag. */
export interface BootstrapInput {
  readonly disks: readonly BootstrapDisk[];
  readonly tags: readonly string[];
}

/** A disk whose reservation may be left to the setting storage-reserved-percentage-for-default-disk. */
export interface BootstrapDisk extends Omit<DiskInput, 'reserved'> {
  readonly reserved?: number;
}

/** Label that makes Longhorn read the disks annotation; none when there is no disk to read. */
export function bootstrapLabels(input: BootstrapInput): Record<string, string> {
  return input.disks.length === 0 ? {} : { [createDiskLabel]: 'config' };
}

/** The annotations: JSON texts in the form of longhorn-manager types/types.go UnmarshalToDisks, UnmarshalToNodeTags. */
export function bootstrapAnnotations(input: BootstrapInput): Record<string, string> {
  return {
    ...(input.disks.length === 0 ? {} : { [disksAnnotation]: JSON.stringify(input.disks.map(annotatedDisk)) }),
    ...(input.tags.length === 0 ? {} : { [tagsAnnotation]: JSON.stringify(canonicalTags(input.tags)) }),
  };
}

function annotatedDisk(disk: BootstrapDisk): JsonObject {
  return {
    name: disk.name,
    path: disk.path,
    diskType: disk.type,
    ...(disk.type === 'block' ? { diskDriver: disk.driver ?? 'auto' } : {}),
    // Left out, it would mean false.
    allowScheduling: disk.allowScheduling,
    ...(disk.reserved === undefined ? {} : { storageReserved: disk.reserved }),
    tags: canonicalTags(disk.tags),
  };
}

/** A core/v1 Node that holds nothing but the label and annotations, for `kubectl apply --server-side`. */
export function bootstrapNode(name: string, input: BootstrapInput): KubernetesObject {
  const labels = bootstrapLabels(input);
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      ...(Object.keys(labels).length === 0 ? {} : { labels }),
      annotations: bootstrapAnnotations(input),
    },
  };
}

/** Machine config patch. Source: Talos v1alpha1 reference, machine.nodeLabels and (from 1.8) machine.nodeAnnotations. */
export function talosPatch(input: BootstrapInput): JsonObject {
  const labels = bootstrapLabels(input);
  return {
    machine: {
      ...(Object.keys(labels).length === 0 ? {} : { nodeLabels: labels }),
      nodeAnnotations: bootstrapAnnotations(input),
    },
  };
}

/** The `node-label` list of a k3s or RKE2 configuration file, which has no counterpart for annotations (k3s issue 2626). */
export function rancherNodeConfig(input: BootstrapInput): JsonObject {
  return { 'node-label': Object.entries(bootstrapLabels(input)).map(([key, value]) => `${key}=${value}`) };
}

/**
 * What the annotation cannot say. Longhorn answers with a line in its log and creates no disk at all.
 * Source: longhorn-manager types/types.go CreateDisksFromAnnotation.
 */
export function bootstrapProblems(input: BootstrapInput): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (input.disks.length === 0 && input.tags.length === 0) {
    problems.push({
      code: 'node-bootstrap-empty',
      severity: 'error',
      message: 'The node bootstrap has neither a disk nor a tag.',
      hint: 'Give it at least one disk or tag.',
    });
  }
  for (const disk of input.disks) {
    const reason = annotationLimit(disk);
    if (reason === undefined) continue;
    problems.push({
      code: 'node-bootstrap-disk-unsupported',
      severity: 'error',
      message: `Disk "${disk.path}" ${reason}.`,
      hint: 'Use a StorageNode for this node.',
    });
  }
  const devices = input.disks.filter((disk) => disk.type === 'block');
  if (devices.length > 1) {
    problems.push({
      code: 'node-bootstrap-disks-alike',
      // Read from the code, and never seen: statfs of a path under /dev gives the identity of devtmpfs, which all share.
      severity: 'warning',
      message: `Longhorn may take the block disks ${devices.map((disk) => `"${disk.path}"`).join(', ')} for one file system, and then makes no disk at all.`,
      hint: 'Look at the disks of a first node, or use a StorageNode for these nodes.',
    });
  }
  return problems;
}

function annotationLimit(disk: BootstrapDisk): string | undefined {
  if (disk.evictionRequested) return 'is to be evicted before it exists';
  if (disk.type === 'block' && isPciAddress(disk.path)) {
    return 'is a PCI address, which Longhorn looks for as a file when it reads the annotation';
  }
  // 0 and "not given" are the same to the annotation's reader, which then takes the setting's percentage.
  return disk.reserved === 0 ? 'reserves 0 bytes, which the annotation cannot say' : undefined;
}
