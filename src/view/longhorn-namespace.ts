import { textOf } from '../manifest/json-view';
import type { ResourceSet } from '../manifest/resource-set';
import { usualNamespace } from '../longhorn/names';

/**
 * The namespace in which Longhorn looks for its objects, as far as the manifests tell: that of its manager, else the
 * usual one where some object of Longhorn's lies there; undefined where nothing tells.
 */
export function longhornNamespace(resources: ResourceSet): string | undefined {
  const manager = resources.find('apps/DaemonSet', 'longhorn-manager');
  // The namespace of a rendered chart is a guess.
  const own = manager?.madeBy === undefined ? textOf(manager?.object.metadata?.namespace) : '';
  if (own !== '') return own;
  const isUsual = resources.resources.some(
    ({ object, madeBy, type }) =>
      madeBy === undefined && type.startsWith('longhorn.io/') && object.metadata?.namespace === usualNamespace,
  );
  return isUsual ? usualNamespace : undefined;
}
