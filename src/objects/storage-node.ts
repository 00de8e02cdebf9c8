import type { Diagnostic } from '../diagnostics/diagnostic';
import { nameProblem } from '../kubernetes/names';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { cleanDiskPath, diskProblems, diskSpec, type DiskInput } from './node-disk';
import { canonicalTags, tagProblems } from './tags';

/** A node and its disks, every value decided. */
export interface StorageNodeInput {
  /** Name of the Kubernetes node. */
  readonly name: string;
  readonly namespace: string;
  readonly allowScheduling: boolean;
  readonly evictionRequested: boolean;
  readonly tags: readonly string[];
  readonly disks: readonly DiskInput[];
  /** Millicores; left out, the setting decides. */
  readonly instanceManagerCpuRequest?: number;
}

/**
 * A nodes.longhorn.io object in the form that the webhook leaves alone.
 * Source: longhorn-manager webhook/resources/node/mutator.go.
 */
export function storageNode(input: StorageNodeInput): KubernetesObject {
  return {
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Node',
    metadata: { name: input.name, namespace: input.namespace },
    spec: {
      name: input.name,
      allowScheduling: input.allowScheduling,
      evictionRequested: input.evictionRequested,
      tags: canonicalTags(input.tags),
      disks: Object.fromEntries(input.disks.map((disk) => [disk.name, diskSpec(disk)])),
      ...(input.instanceManagerCpuRequest === undefined
        ? {}
        : { instanceManagerCPURequest: input.instanceManagerCpuRequest }),
    },
  };
}

/**
 * What Longhorn refuses in a node. Creation is checked less than an update, so everything an update would refuse
 * counts here: such a node gets in once and can never be changed. Source: webhook/resources/node/validator.go.
 */
export function storageNodeProblems(input: StorageNodeInput): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (nameProblem('dnsSubdomain', input.name) !== undefined) {
    problems.push({
      code: 'node-name-invalid',
      severity: 'error',
      message: `${JSON.stringify(input.name)} cannot be the name of a Kubernetes node.`,
      hint: 'Use the name that `kubectl get nodes` prints.',
      path: '/metadata/name',
    });
  }
  problems.push(...cpuProblems(input.instanceManagerCpuRequest), ...tagProblems(input.tags, '/spec/tags'));
  problems.push(...input.disks.flatMap(diskProblems), ...duplicateProblems(input.disks));
  return problems;
}

function cpuProblems(request: number | undefined): Diagnostic[] {
  if (request === undefined || (Number.isSafeInteger(request) && request >= 0)) return [];
  return [
    {
      code: 'node-cpu-request-invalid',
      severity: 'error',
      message: `The CPU request ${request} of the instance managers is not a whole number of millicores.`,
      hint: 'Give 0 or more millicores, such as 500 for half a core.',
      path: '/spec/instanceManagerCPURequest',
    },
  ];
}

/** Two disks under one name or one path; releases before 1.12 let the second pass and never make it ready. */
export function duplicateProblems(disks: readonly DiskInput[]): Diagnostic[] {
  const names = new Set<string>();
  const samePath = new Map(samePathDisks(disks).map(([disk, earlier]) => [disk, earlier]));
  return disks.flatMap((disk): Diagnostic[] => {
    const { name, path } = disk;
    const earlier = samePath.get(disk);
    const isNameTaken = names.has(name);
    names.add(name);
    if (earlier !== undefined) {
      const who = earlier.name === name ? 'Two disks' : `The disks "${earlier.name}" and "${name}"`;
      const other = earlier.path === path ? '' : `, which "${path}" is too`;
      const message = `${who} of the node have the path "${earlier.path}"${other}.`;
      return [duplicate('disk-path-unique', message, 'Keep one of the two disks.')];
    }
    if (!isNameTaken) return [];
    const message = `The disk name "${name}" is used twice on the node, the second time for "${path}".`;
    return [duplicate('disk-name-duplicate', message, 'Give one of the two disks another name.')];
  });
}

function duplicate(code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, hint, path: '/spec/disks' };
}

/** Each disk whose path an earlier one has, and the last such. Source: webhook/resources/node/validator.go. */
export function samePathDisks<Disk extends { readonly path: string }>(disks: readonly Disk[]): [Disk, Disk][] {
  const byPath = new Map<string, Disk>();
  return disks.flatMap((disk): [Disk, Disk][] => {
    const clean = cleanDiskPath(disk.path);
    const earlier = byPath.get(clean);
    byPath.set(clean, disk);
    return earlier === undefined ? [] : [[disk, earlier]];
  });
}
