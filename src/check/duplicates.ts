import type { Diagnostic } from '../diagnostics/diagnostic';
import { groupOf } from '../kubernetes/kinds';
import { resourceName, type KubernetesObject } from '../kubernetes/kubernetes-object';
import { valuesType, type Resource } from '../manifest/resource';
import { isTemplate } from '../manifest/template-text';
import type { ClusterUndecided } from './check-cluster';
import type { KustomizeTree } from './kustomize-tree';
import { folderOf } from '../manifest/resource';

/** What makes two manifests the same object for a cluster, whatever the version; none without a name. */
export function objectKey({ apiVersion, kind, metadata }: KubernetesObject): string | undefined {
  const { name } = metadata ?? {};
  const namespace = metadata?.namespace ?? '';
  if (typeof namespace !== 'string') return undefined;
  return typeof name === 'string' ? `${groupOf(apiVersion)}|${kind}|${namespace}|${name}` : undefined;
}

/** Objects that stand twice where they are applied together: in one file, or in the files of one folder. */
export function duplicateFindings(resources: readonly Resource[], kustomize: KustomizeTree): Diagnostic[] {
  const tests = new Set(resources.filter(isTest).map(({ file }) => folderOf(file)));
  return repeated(
    resources,
    ({ file }) => folderOf(file),
    (resource) => placesOf(resource, kustomize),
  )
    .filter(([{ file }]) => !tests.has(folderOf(file)))
    .map((pair) => duplicate(...pair));
}

/**
 * What sends the object to a cluster, with all else that it sends: of the files in a folder, its kustomization may take
 * only some.
 */
function placesOf(resource: Resource, kustomize: KustomizeTree): readonly unknown[] {
  const { file } = resource;
  if (isFilledIn(resource)) return [file];
  const namers = kustomize.namersOf(file);
  const isOpen = namers.length === 0 && kustomize.inFolder(folderOf(file)).length === 0;
  return [file, ...namers, ...(isOpen ? [''] : [])];
}

/** Whether the name differs from file to file: what is filled in stays the same within one only. */
function isFilledIn({ object: { metadata } }: Resource): boolean {
  return [metadata?.name, metadata?.namespace].some(
    (text) => typeof text === 'string' && (isTemplate(text) || text.includes('<')),
  );
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

/** Each object that stands a second time within its group, and the first one that shares a place with it. */
function repeated(
  resources: readonly Resource[],
  groupFor: (resource: Resource) => string,
  placesFor: (resource: Resource) => readonly unknown[] = () => [''],
): [Resource, Resource][] {
  const order = new Map(resources.map((resource, index) => [resource, index]));
  const firsts = new Map<string, Map<unknown, Resource>>();
  const pairs: [Resource, Resource][] = [];
  for (const resource of resources) {
    const key = objectKey(resource.object);
    // Values are no object: a file may have those of two clusters.
    if (key === undefined || resource.madeBy !== undefined || resource.type === valuesType) continue;
    const group = `${groupFor(resource)} ${key}`;
    const first = firsts.get(group) ?? new Map<unknown, Resource>();
    firsts.set(group, first);
    const places = placesFor(resource);
    let twin: Resource | undefined;
    for (const place of places) {
      const earlier = first.get(place);
      if (earlier !== undefined && (twin === undefined || order.get(earlier)! < order.get(twin)!)) twin = earlier;
    }
    if (twin !== undefined) pairs.push([resource, twin]);
    else for (const place of places) first.set(place, resource);
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
