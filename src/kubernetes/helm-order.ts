import type { KubernetesObject } from './kubernetes-object';

/** Source: helm pkg/releaseutil/kind_sorter.go, InstallOrder. */
const installOrder = [
  'PriorityClass',
  'Namespace',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PodSecurityPolicy',
  'PodDisruptionBudget',
  'ServiceAccount',
  'Secret',
  'SecretList',
  'ConfigMap',
  'StorageClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleList',
  'ClusterRoleBinding',
  'ClusterRoleBindingList',
  'Role',
  'RoleList',
  'RoleBinding',
  'RoleBindingList',
  'Service',
  'DaemonSet',
  'Pod',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'StatefulSet',
  'Job',
  'CronJob',
  'IngressClass',
  'Ingress',
  'APIService',
];

const ranks = new Map(installOrder.map((kind, rank) => [kind, rank]));

/** Objects in the order in which Helm installs them: by kind, unknown kinds last by name; equal kinds stay as they are. */
export function sortForHelm<T extends KubernetesObject>(objects: readonly T[]): T[] {
  return [...objects].sort(compareKinds);
}

function compareKinds(a: KubernetesObject, b: KubernetesObject): number {
  const left = ranks.get(a.kind) ?? installOrder.length;
  const right = ranks.get(b.kind) ?? installOrder.length;
  if (left !== installOrder.length || right !== installOrder.length) return left - right;
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0;
}
