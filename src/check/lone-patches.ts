import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { newestRelease } from '../longhorn/release';
import { CustomKinds } from '../manifest/custom-kinds';
import { folderOf, type Resource } from '../manifest/resource';
import { checkSchema } from '../manifest/schema-check';
import type { KustomizeTree } from './kustomize-tree';

/** As in `patch-manager.yaml`, `manager.patch.yaml` and `patches/manager.yaml`. */
const patchPath = /(?:^|[/._-])patch(?:es)?(?:[/._-]|$)/i;

/**
 * Files that hold less than an object, and that no kustomization takes as a whole one: where their path says that they hold
 * patches, which a command line or an object in another repository applies, and where the kustomization beside them leaves
 * them out. What is whole is judged in any case.
 */
export function lonePatches(
  resources: readonly Resource[],
  tree: KustomizeTree,
  definitions: readonly KubernetesObject[],
): ReadonlySet<string> {
  const isLone = ({ file }: Resource): boolean =>
    tree.namersOf(file).length === 0 && (patchPath.test(file) || tree.inFolder(folderOf(file)).length > 0);
  const lone = resources.filter(isLone);
  if (lone.length === 0) return new Set();
  const own = resources.filter(({ type }) => type === 'apiextensions.k8s.io/CustomResourceDefinition');
  const custom = new CustomKinds([...own.map(({ object }) => object), ...definitions]);
  const isPart = ({ file, object }: Resource): boolean => {
    const result = checkSchema(object, { release: newestRelease(), custom });
    // The name of a patch may be left open too: whoever applies it says what it is for.
    const isOpen = (path?: string): boolean => path === '/metadata/name' && patchPath.test(file);
    return result.checked && result.diagnostics.some(({ code, path }) => code === 'schema-required' || isOpen(path));
  };
  return new Set(lone.filter(isPart).map(({ file }) => file));
}
