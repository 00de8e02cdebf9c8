import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';

/** Kinds that people deliver with Argo CD or Flux beside Longhorn, and annotate for them. */
export const deliveredTypes = [
  '/ConfigMap',
  '/Namespace',
  '/PersistentVolume',
  '/PersistentVolumeClaim',
  '/Secret',
  '/Service',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/StatefulSet',
  'argoproj.io/Application',
  'batch/CronJob',
  'batch/Job',
  'longhorn.io/BackingImage',
  'longhorn.io/BackupTarget',
  'longhorn.io/Node',
  'longhorn.io/RecurringJob',
  'longhorn.io/Setting',
  'longhorn.io/Volume',
  'networking.k8s.io/Ingress',
  'scheduling.k8s.io/PriorityClass',
  'snapshot.storage.k8s.io/VolumeSnapshotClass',
  'storage.k8s.io/StorageClass',
] as const;

/** Kinds of Argo CD that say what it delivers. */
export const applicationTypes = ['argoproj.io/Application', 'argoproj.io/ApplicationSet'] as const;

/** What says what Flux delivers. */
export const kustomizationType = 'kustomize.toolkit.fluxcd.io/Kustomization';

/** The specification of an Application, or of those that an ApplicationSet makes, and its JSON pointer. */
export function applicationSpec({ object, type }: Resource): { readonly spec: JsonObject; readonly pointer: string } {
  const spec = mapOf(object['spec']);
  if (type === 'argoproj.io/Application') return { spec, pointer: '/spec' };
  return { spec: mapOf(mapOf(spec['template'])['spec']), pointer: '/spec/template/spec' };
}

/** The sources of an Application, each with its JSON pointer. */
export function applicationSources(application: Resource): { readonly source: JsonObject; readonly pointer: string }[] {
  const { pointer, spec } = applicationSpec(application);
  const listed = listOf(spec['sources']).map((source, index) => ({
    source: mapOf(source),
    pointer: `${pointer}/sources/${index}`,
  }));
  return spec['source'] === undefined
    ? listed
    : [...listed, { source: mapOf(spec['source']), pointer: `${pointer}/source` }];
}

/** A folder of a repository, whose files are delivered; with those of the folders in it, or without. */
interface Folder {
  readonly path: string;
  readonly isDeep: boolean;
}

/**
 * The objects of the files that an Application of Argo CD or a Kustomization of Flux names by their folder, and that no
 * other one names more closely: one for the whole repository mostly delivers just the others.
 */
export function deliveredBy(resource: Resource, resources: ResourceSet): Resource[] {
  const folders = foldersOf(resource);
  const closest = closestOf(isOfArgo(resource) ? applicationTypes : [kustomizationType], resources);
  return resources.resources.filter(({ file, madeBy }) => {
    if (madeBy !== undefined) return false;
    const depth = depthIn(file, folders);
    return depth >= 0 && depth >= (closest.get(file) ?? -1);
  });
}

const known = new WeakMap<ResourceSet, Map<string, ReadonlyMap<string, number>>>();

/** How long the longest folder is that anything of some types names each file by; looked up once for a cluster. */
function closestOf(types: readonly string[], resources: ResourceSet): ReadonlyMap<string, number> {
  const ofSet = known.get(resources) ?? new Map<string, ReadonlyMap<string, number>>();
  known.set(resources, ofSet);
  const before = ofSet.get(types[0]!);
  if (before !== undefined) return before;
  const folders = types.flatMap((type) => resources.ofType(type)).flatMap(foldersOf);
  const files = new Set(resources.resources.map(({ file }) => file));
  const closest = new Map([...files].map((file) => [file, depthIn(file, folders)]));
  ofSet.set(types[0]!, closest);
  return closest;
}

/** The length of the longest of the folders that a file lies in; -1 where it lies in none. */
function depthIn(file: string, folders: readonly Folder[]): number {
  let depth = -1;
  for (const folder of folders) if (folder.path.length > depth && liesIn(file, folder)) depth = folder.path.length;
  return depth;
}

function foldersOf(resource: Resource): Folder[] {
  return isOfArgo(resource) ? argoFolders(resource) : [fluxFolder(resource)];
}

function isOfArgo({ type }: Resource): boolean {
  return (applicationTypes as readonly string[]).includes(type);
}

function argoFolders(application: Resource): Folder[] {
  return applicationSources(application).flatMap(({ source }) => {
    const path = textOf(source['path']);
    return path === '' ? [] : [{ path: trimmed(path), isDeep: mapOf(source['directory'])['recurse'] === true }];
  });
}

/** Without a path, Flux takes the whole repository. */
function fluxFolder({ object }: Resource): Folder {
  return { path: trimmed(textOf(mapOf(object['spec'])['path'])), isDeep: true };
}

function trimmed(path: string): string {
  return path.replace(/^(\.?\/+)*\.?$/, '').replace(/^(\.?\/+)+|\/+$/g, '');
}

/** Whether a file lies in the folder of a repository, which may itself lie in a folder of what is checked. */
function liesIn(file: string, { isDeep, path }: Folder): boolean {
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  if (path === '') return isDeep || folder === '';
  return `/${folder}`.endsWith(`/${path}`) || (isDeep && `/${folder}`.includes(`/${path}/`));
}
