import type { ResourceSet } from '../manifest/resource-set';

/** Whether an object of the name is there; undefined where it may be without being among the manifests. */
export function exists(resources: ResourceSet, type: string, name: string): boolean | undefined {
  if (resources.find(type, name) !== undefined) return true;
  return resources.isComplete ? false : undefined;
}
