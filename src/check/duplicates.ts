import type { Diagnostic } from '../diagnostics/diagnostic';
import { groupOf } from '../kubernetes/kinds';
import { resourceName, type KubernetesObject } from '../kubernetes/kubernetes-object';
import { valuesType, type Resource } from '../manifest/resource';
import type { ClusterUndecided } from './check-cluster';
import { folderOf } from '../manifest/resource';

/** What makes two manifests the same object for a cluster, whatever the version; none without a name. */
export function objectKey({ apiVersion, kind, metadata }: KubernetesObject): string | undefined {
  const { name } = metadata ?? {};
  const namespace = metadata?.namespace ?? '';
  if (typeof namespace !== 'string') return undefined;
  return typeof name === 'string' ? `${groupOf(apiVersion)}|${kind}|${namespace}|${name}` : undefined;
}

/** Objects that stand twice where they are applied together: in one file, or in the files of one folder. */
export function duplicateFindings(resources: readonly Resource[]): Diagnostic[] {
  const tests = new Set(resources.filter(isTest).map(({ file }) => folderOf(file)));
  return repeated(resources, ({ file }) => folderOf(file))
    .filter(([{ file }]) => !tests.has(folderOf(file)))
    .map((pair) => duplicate(...pair));
}

/** Chainsaw and KUTTL compare the objects of some files with the cluster that has those of others. */
function isTest({ type }: Resource): boolean {
  return ['chainsaw.kyverno.io', 'kuttl.dev'].includes(type.slice(0, type.indexOf('/')));
}

/** Objects of a cluster that stand again in another folder: a second one, or the same one as it is to become. */
export function repeatedElsewhere(cluster: readonly Resource[]): ClusterUndecided[] {
  return repeated(cluster, () => '')
    .filter(([resource, earlier]) => folderOf(resource.file) !== folderOf(earlier.file))
    .map(([resource, earlier]) => ({
      resource,
      path: '/metadata/name',
      message: `${resourceName(resource.object)} exists already where ${earlier.file} is applied first`,
      unknown: 'existing-objects',
    }));
}

/** Each object that stands a second time within its group, and the first one. */
function repeated(resources: readonly Resource[], groupFor: (resource: Resource) => string): [Resource, Resource][] {
  const first = new Map<string, Resource>();
  const pairs: [Resource, Resource][] = [];
  for (const resource of resources) {
    const key = objectKey(resource.object);
    // Values are no object: a file may have those of two clusters.
    if (key === undefined || resource.madeBy !== undefined || resource.type === valuesType) continue;
    const place = `${groupFor(resource)} ${key}`;
    const earlier = first.get(place);
    if (earlier === undefined) first.set(place, resource);
    else pairs.push([resource, earlier]);
  }
  return pairs;
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
    related: [{ message: 'It is defined here first.', source: earlier.locate(path) }],
  };
}
