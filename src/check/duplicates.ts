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
    (one, other) => areTogether(one, other, kustomize),
  )
    .filter(([{ file }]) => !tests.has(folderOf(file)))
    .map((pair) => duplicate(...pair));
}

/** Whether both are sent to the same cluster: of the files in a folder, its kustomization may take only some. */
function areTogether(one: Resource, other: Resource, kustomize: KustomizeTree): boolean {
  if (one.file === other.file) return true;
  if (isFilledIn(one)) return false;
  const namers = [one, other].map(({ file }) => kustomize.namersOf(file));
  const decisive = [...namers.flat(), ...kustomize.inFolder(folderOf(one.file))];
  return decisive.length === 0 || namers[0]!.some((kustomization) => namers[1]!.includes(kustomization));
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

/** Each object that stands a second time within its group, and the first one that goes with it. */
function repeated(
  resources: readonly Resource[],
  groupFor: (resource: Resource) => string,
  belong: (one: Resource, other: Resource) => boolean = () => true,
): [Resource, Resource][] {
  const first = new Map<string, Resource[]>();
  const pairs: [Resource, Resource][] = [];
  for (const resource of resources) {
    const key = objectKey(resource.object);
    // Values are no object: a file may have those of two clusters.
    if (key === undefined || resource.madeBy !== undefined || resource.type === valuesType) continue;
    const place = `${groupFor(resource)} ${key}`;
    const earlier = first.get(place) ?? [];
    first.set(place, earlier);
    const twin = earlier.find((one) => belong(one, resource));
    if (twin === undefined) earlier.push(resource);
    else pairs.push([resource, twin]);
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
