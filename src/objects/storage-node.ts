import type { Diagnostic } from '../diagnostics/diagnostic';
import { nameProblem } from '../kubernetes/names';
import type { KubernetesObject } from '../manifest/kubernetes-object';
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
  const problems: Diagnostic[] = [];
  const names = new Set<string>();
  const paths = new Map<string, string>();
  for (const { name, path } of disks) {
    const clean = cleanDiskPath(path);
    const other = paths.get(clean);
    if (other !== undefined) {
      problems.push({
        code: 'disk-path-duplicate',
        severity: 'error',
        message: `Disk path "${path}" is that of another disk of the node, "${other}".`,
        hint: 'Keep one of the two disks.',
        path: '/spec/disks',
      });
    } else if (names.has(name)) {
      problems.push({
        code: 'disk-name-duplicate',
        severity: 'error',
        message: `The disk name "${name}" is used twice on the node, the second time for "${path}".`,
        hint: 'Give one of the two disks another name.',
        path: '/spec/disks',
      });
    }
    names.add(name);
    paths.set(clean, path);
  }
  return problems;
}
