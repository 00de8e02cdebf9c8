import type { Diagnostic } from '../diagnostics/diagnostic';
import { groupOf } from '../kubernetes/kinds';
import { resourceName, type KubernetesObject } from '../manifest/kubernetes-object';
import type { Resource } from '../manifest/resource';

/** What makes two manifests the same object for a cluster, whatever the version; none without a name. */
export function objectKey({ apiVersion, kind, metadata }: KubernetesObject): string | undefined {
  const { name, namespace = '' } = metadata ?? {};
  return typeof name === 'string' ? [groupOf(apiVersion), kind, namespace, name].join('|') : undefined;
}

/** Objects that stand twice where they are applied together: in one file, or in the files of one folder. */
export function duplicateFindings(resources: readonly Resource[]): Diagnostic[] {
  const first = new Map<string, Resource>();
  const diagnostics: Diagnostic[] = [];
  for (const resource of resources) {
    const key = objectKey(resource.object);
    if (key === undefined || resource.madeBy !== undefined) continue;
    const place = `${folderOf(resource.file)} ${key}`;
    const earlier = first.get(place);
    if (earlier === undefined) first.set(place, resource);
    else diagnostics.push(duplicate(resource, earlier));
  }
  return diagnostics;
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function duplicate(resource: Resource, earlier: Resource): Diagnostic {
  const path = '/metadata/name';
  const name = resourceName(resource.object);
  return {
    code: 'object-duplicate',
    severity: 'error',
    consequence: 'risk',
    message: `${name} is here a second time: whichever is applied last wins.`,
    hint: 'Remove one of the two, or give it another name or namespace.',
    resource: name,
    path,
    source: resource.locate(path),
    related: [{ message: 'first defined here', source: earlier.locate(path) }],
  };
}
