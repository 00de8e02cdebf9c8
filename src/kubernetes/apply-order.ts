import type { Json, KubernetesObject } from './kubernetes-object';
import { sortForHelm } from './helm-order';
import { groupOf } from './kinds';

/**
 * The stage in which an object can be applied, when every lower stage has been: 0 what others are defined by or live
 * in, 10 what workloads refer to, 20 workloads, 30 custom resources and storage classes (a controller has to run to
 * admit or serve them), 40 volumes and claims, 50 workloads that mount a claim.
 */
export function applyStage(object: KubernetesObject): number {
  const { kind } = object;
  if (!isBuiltIn(groupOf(object.apiVersion))) return 30;
  const stage = stages.get(kind) ?? 10;
  return stage === 20 && mountsClaim(object) ? 50 : stage;
}

/** Objects in the order in which they can be applied: by stage, as Helm installs them, by namespace, by name. */
export function sortForApply<T extends KubernetesObject>(objects: readonly T[]): T[] {
  const named = [...objects].sort(
    (a, b) =>
      compareText(a.metadata.namespace ?? '', b.metadata.namespace ?? '') ||
      compareText(a.metadata.name, b.metadata.name),
  );
  return sortForHelm(named).sort((a, b) => applyStage(a) - applyStage(b));
}

const stages = new Map<string, number>([
  ...at(0, 'Namespace CustomResourceDefinition'),
  ...at(20, 'DaemonSet Deployment ReplicaSet ReplicationController StatefulSet Pod Job CronJob'),
  ...at(20, 'HorizontalPodAutoscaler Ingress APIService'),
  ...at(20, 'ValidatingWebhookConfiguration MutatingWebhookConfiguration'),
  ...at(30, 'StorageClass VolumeAttributesClass'),
  ...at(40, 'PersistentVolume PersistentVolumeClaim VolumeAttachment'),
]);

function at(stage: number, kinds: string): [string, number][] {
  return kinds.split(' ').map((kind) => [kind, stage]);
}

/** Groups that the API server itself serves have one word, or end with k8s.io and are no CRD of a sub-project. */
function isBuiltIn(group: string): boolean {
  return !group.includes('.') || builtInGroups.has(group);
}

/** Source: Kubernetes pkg/apis, the groups of the API server. */
const builtInGroups: ReadonlySet<string> = new Set(
  [
    'admissionregistration',
    'apiextensions',
    'apiregistration',
    'authentication',
    'authorization',
    'certificates',
    'coordination',
    'discovery',
    'events',
    'flowcontrol.apiserver',
    'internal.apiserver',
    'networking',
    'node',
    'rbac.authorization',
    'resource',
    'scheduling',
    'storage',
    'storagemigration',
  ].map((name) => `${name}.k8s.io`),
);

/** Whether a pod of the workload uses a claim, made by hand or from a template. */
function mountsClaim(workload: KubernetesObject): boolean {
  const spec = mapping(workload['spec']);
  if (Array.isArray(spec['volumeClaimTemplates']) && spec['volumeClaimTemplates'].length > 0) return true;
  const job = mapping(mapping(spec['jobTemplate'])['spec']);
  const pods = [spec, mapping(mapping(spec['template'])['spec']), mapping(mapping(job['template'])['spec'])];
  return pods.some(
    ({ volumes }) => Array.isArray(volumes) && volumes.some((v) => 'persistentVolumeClaim' in mapping(v)),
  );
}

function mapping(value: unknown): { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { [key: string]: Json }) : {};
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
