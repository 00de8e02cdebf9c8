import type { KubernetesObject } from '../kubernetes/kubernetes-object';

/** A Setting object: one setting of Longhorn, by its name in Longhorn's spelling. */
export function setting(name: string, value: string, namespace: string): KubernetesObject {
  return { apiVersion: 'longhorn.io/v1beta2', kind: 'Setting', metadata: { name, namespace }, value };
}
