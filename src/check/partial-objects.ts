import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { mapOf, textOf } from '../manifest/json-view';

/** Why nothing is said of what such an object lacks. */
export const partialReason = 'it only adds to an object that something else makes';

/**
 * Whether the object is to be merged into one that exists, and so need not be a whole one.
 * Source: fluxcd/kustomize-controller v1.9.4 docs/spec/v1/kustomizations.md (ssa: Merge, in any capitals); Argo CD v3.5.1
 * docs/user-guide/sync-options.md, server-side apply of a partial manifest.
 */
export function isPartial({ metadata }: KubernetesObject): boolean {
  const annotations = mapOf(metadata?.annotations);
  const options = textOf(annotations['argocd.argoproj.io/sync-options'])
    .split(',')
    .map((option) => option.trim());
  return (
    textOf(annotations['kustomize.toolkit.fluxcd.io/ssa']).toLowerCase() === 'merge' ||
    (options.includes('ServerSideApply=true') && options.includes('Validate=false'))
  );
}
