import { folderOf } from '../manifest/resource';
import { keptForResource } from './kept';
import { isSet, listOf, mapOf, textOf } from '../manifest/json-view';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';

/** The pods of a workload. */
export interface PodView {
  readonly spec: JsonObject;
  /** JSON pointer of the pod's spec in the workload. */
  readonly pointer: string;
}

/** A claim that pods use by name. */
export interface ClaimUse {
  readonly claim: string;
  /** JSON pointer of the claim's name in the workload. */
  readonly path: string;
}

/** Kinds that run pods. */
export const workloadTypes = [
  '/Pod',
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/StatefulSet',
  'batch/CronJob',
  'batch/Job',
] as const;

/** The pods of a workload; undefined for a resource that is none. */
export const podOf = keptForResource(findPod);

function findPod({ object, type }: Resource): PodView | undefined {
  if (!(workloadTypes as readonly string[]).includes(type)) return undefined;
  const steps = ['spec', ...(type === 'batch/CronJob' ? ['jobTemplate', 'spec'] : [])];
  if (type !== '/Pod') steps.push('template', 'spec');
  let spec: unknown = object;
  for (const step of steps) spec = mapOf(spec)[step];
  return { spec: mapOf(spec), pointer: `/${steps.join('/')}` };
}

/** The claims that the pods of a workload use by name. */
export const claimUses = keptForResource(findClaimUses);

function findClaimUses(resource: Resource): ClaimUse[] {
  const pod = podOf(resource);
  if (pod === undefined) return [];
  return listOf(pod.spec['volumes']).flatMap((volume, index) => {
    const claim = textOf(mapOf(mapOf(volume)['persistentVolumeClaim'])['claimName']);
    return claim === '' ? [] : [{ claim, path: `${pod.pointer}/volumes/${index}/persistentVolumeClaim/claimName` }];
  });
}

/** How many pods of a workload run at the same time, 0 where that cannot be read; undefined for one on each node. */
export function podCount({ object, type }: Resource): number | undefined {
  const spec = mapOf(object['spec']);
  if (type === 'apps/DaemonSet') return undefined;
  if (type === 'apps/Deployment' || type === 'apps/StatefulSet') return wholeOr(spec['replicas'], 1);
  const job = type === 'batch/CronJob' ? mapOf(mapOf(spec['jobTemplate'])['spec']) : spec;
  return type === '/Pod' ? 1 : Math.min(wholeOr(job['parallelism'], 1), wholeOr(job['completions'], Infinity));
}

function wholeOr(value: unknown, fallback: number): number {
  if (!isSet(value)) return fallback;
  return typeof value === 'number' ? value : 0;
}

/**
 * Whether a Deployment with one pod starts the next one before it stops this one, and waits for it. Fractions of one pod
 * round up for what may be started, and down for what may be missing. Source: kubernetes pkg/controller/deployment/util.
 */
export function startsBeforeStopping({ object }: Resource): boolean {
  const { rollingUpdate, type } = mapOf(mapOf(object['spec'])['strategy']);
  if (type === 'Recreate') return false;
  const { maxSurge, maxUnavailable } = mapOf(rollingUpdate);
  return !isNone(maxSurge) && !isWholePod(maxUnavailable);
}

function isNone(value: unknown): boolean {
  return value === 0 || value === '0' || value === '0%';
}

function isWholePod(value: unknown): boolean {
  return typeof value === 'number' ? value >= 1 : typeof value === 'string' && Number.parseInt(value, 10) >= 100;
}

const hostname = 'kubernetes.io/hostname';

/** Whether something keeps the pods on one node, or near other pods, as far as the manifest tells. */
export function isPinned({ spec }: PodView): boolean {
  const { nodeAffinity, podAffinity } = mapOf(spec['affinity']);
  return (
    textOf(spec['nodeName']) !== '' ||
    Object.hasOwn(mapOf(spec['nodeSelector']), hostname) ||
    podAffinity !== undefined ||
    JSON.stringify(nodeAffinity ?? '').includes(hostname)
  );
}

/** Whether anything at all is said about the nodes that pods may run on. */
export function isPlaced(pod: PodView): boolean {
  return isPinned(pod) || Object.keys(mapOf(pod.spec['nodeSelector'])).length > 0 || pod.spec['affinity'] !== undefined;
}

/**
 * Whether two objects lie in the same namespace as far as the manifests tell: where one names none, a tool fills it in,
 * most likely for all objects of a folder alike.
 */
export function isSameNamespace(a: Resource, b: Resource): boolean {
  const [first, second] = [a.object.metadata?.namespace, b.object.metadata?.namespace];
  if (first !== undefined && second !== undefined) return first === second;
  return folderOf(a.file) === folderOf(b.file);
}
