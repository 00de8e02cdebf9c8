import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { newestRelease } from '../longhorn/release';
import { CustomKinds } from '../manifest/custom-kinds';
import type { Resource } from '../manifest/resource';
import { checkSchema } from '../manifest/schema-check';
import { resourceFiles, type Kustomization } from './kustomizations';

/** As in `patch-manager.yaml`, `manager.patch.yaml` and `patches/manager.yaml`. */
const patchPath = /(?:^|[/._-])patch(?:es)?(?:[/._-]|$)/i;

/**
 * Files whose path says that they hold patches, and that hold less than an object: one that is patched elsewhere, from a
 * command line or an object in another repository, is in no kustomization here. What is whole is judged whatever its name.
 */
export function lonePatches(
  resources: readonly Resource[],
  kustomizations: readonly Kustomization[],
  definitions: readonly KubernetesObject[],
): ReadonlySet<string> {
  const named = resources.filter(({ file }) => patchPath.test(file));
  if (named.length === 0) return new Set();
  const whole = resourceFiles(kustomizations);
  const own = resources.filter(({ type }) => type === 'apiextensions.k8s.io/CustomResourceDefinition');
  const custom = new CustomKinds([...own.map(({ object }) => object), ...definitions]);
  const isPart = ({ object }: Resource): boolean => {
    const result = checkSchema(object, { release: newestRelease(), custom });
    // The name is often left open too: whoever applies the patch says what it is for.
    return (
      result.checked &&
      result.diagnostics.some(({ code, path }) => code === 'schema-required' || path === '/metadata/name')
    );
  };
  return new Set(named.filter((one) => !whole.has(one.file) && isPart(one)).map(({ file }) => file));
}
