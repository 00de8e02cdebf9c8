import { mapOf, textOf } from '../manifest/json-view';
import type { ResourceSet } from '../manifest/resource-set';

/** Whether an object of the name is there; undefined where it may be without being among the manifests. */
export function exists(resources: ResourceSet, type: string, name: string): boolean | undefined {
  if (resources.find(type, name) !== undefined || (type === '/Secret' && isMadeSecret(resources, name))) return true;
  return resources.isComplete ? false : undefined;
}

/** Whether another operator makes a Secret of the name from an object in the manifests. */
function isMadeSecret(resources: ResourceSet, name: string): boolean {
  return (
    resources.find('bitnami.com/SealedSecret', name) !== undefined ||
    resources.ofType('external-secrets.io/ExternalSecret').some(({ object }) => {
      const target = textOf(mapOf(mapOf(object['spec'])['target'])['name']);
      return (target === '' ? object.metadata?.name : target) === name;
    })
  );
}
