import type { Resource } from '../manifest/resource';

/**
 * API groups of files that look like objects, and that a program on a machine reads: no API server has their kinds, and
 * each file is for itself. Sources: the documentation of k0sctl, kind, k3d, eksctl, kubeadm; kubernetes staging/src/k8s.io.
 */
const groups = new Set([
  'apiserver.config.k8s.io',
  'audit.k8s.io',
  'client.authentication.k8s.io',
  'eksctl.io',
  'k0sctl.k0sproject.io',
  'k3d.io',
  'kind.x-k8s.io',
  'kubeadm.k8s.io',
  'kubelet.config.k8s.io',
  'kubeproxy.config.k8s.io',
  'kubescheduler.config.k8s.io',
]);

/** What kustomize reads itself, and is known by its kustomizations. */
export function isForKustomize({ type }: Resource): boolean {
  return type.startsWith('kustomize.config.k8s.io/');
}

/** What another program reads itself. */
export function isForProgram({ object, type }: Resource): boolean {
  if (groups.has(type.slice(0, type.indexOf('/')))) return true;
  // A kubeconfig has the version of the core group, and no metadata.
  return type === '/Config' && object.metadata === undefined;
}
