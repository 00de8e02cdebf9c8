import type { KubernetesObject } from '../manifest/kubernetes-object';

/**
 * Argo CD reads prune options from the live object, so they have to be there before the day of the removal.
 * Flux has one switch for both. Source: Argo CD v3.5 docs/user-guide/sync-options.md; Flux kustomize-controller API.
 */
const protectionAnnotations = {
  'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
};

/** Kinds whose removal destroys data, or that Longhorn refuses to delete (Setting, Node), by API group. */
const protectedKinds: Readonly<Record<string, readonly string[]>> = {
  '': ['Namespace', 'PersistentVolumeClaim', 'PersistentVolume'],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'storage.k8s.io': ['StorageClass'],
  'longhorn.io': ['Node', 'Setting', 'BackupTarget', 'Volume'],
};

/** The object with annotations that keep Argo CD and Flux from deleting it; other kinds come back as they are. */
export function protect<T extends KubernetesObject>(object: T): T {
  const group = object.apiVersion.includes('/') ? object.apiVersion.split('/')[0]! : '';
  if (protectedKinds[group]?.includes(object.kind) !== true) return object;
  const annotations = { ...protectionAnnotations, ...object.metadata.annotations };
  return { ...object, metadata: { ...object.metadata, annotations } };
}
