import type { Resource } from '../manifest/resource';

/**
 * Sorts the objects of a repository by the cluster that they are meant for: where folders beside each other hold the same
 * object, each of them is for a cluster of its own, and what lies elsewhere is for all of these.
 *
 * @returns the objects of each cluster; an object may be in several
 */
export function splitByCluster(resources: readonly Resource[]): (readonly Resource[])[] {
  let clusters: (readonly Resource[])[] = [resources];
  for (const folder of splitFolders(resources)) clusters = clusters.flatMap((cluster) => split(cluster, folder));
  return clusters;
}

/** Folders of which two or more subfolders hold the same object, the outermost first; "" is the root. */
function splitFolders(resources: readonly Resource[]): string[] {
  const folders = new Set<string>();
  const seen = new Map<string, string[]>();
  for (const { file, madeBy, object, type } of resources) {
    if (madeBy !== undefined || typeof object.metadata?.name !== 'string') continue;
    const key = `${type} ${object.metadata.namespace ?? ''} ${object.metadata.name}`;
    const folder = folderOf(file);
    const others = seen.get(key) ?? [];
    for (const other of others) if (other !== folder) folders.add(commonFolder(other, folder));
    if (!others.includes(folder)) seen.set(key, [...others, folder]);
  }
  return [...folders].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** The objects of a cluster once for each subfolder of the folder, with what does not lie below it. */
function split(cluster: readonly Resource[], folder: string): (readonly Resource[])[] {
  const below = new Map<string, Resource[]>();
  const shared: Resource[] = [];
  for (const resource of cluster) {
    const child = childOf(folder, folderOf(resource.file));
    if (child === undefined) shared.push(resource);
    else below.set(child, [...(below.get(child) ?? []), resource]);
  }
  return below.size < 2 ? [cluster] : [...below.values()].map((own) => [...shared, ...own]);
}

function folderOf(file: string): string {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? '' : file.slice(0, slash);
}

function commonFolder(a: string, b: string): string {
  const [left, right] = [a.split('/'), b.split('/')];
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return left.slice(0, length).join('/');
}

/** The subfolder of the folder in which a path lies; undefined where it lies in the folder itself, or elsewhere. */
function childOf(folder: string, path: string): string | undefined {
  const prefix = folder === '' ? '' : `${folder}/`;
  if (path === folder || !path.startsWith(prefix)) return undefined;
  return path.slice(prefix.length).split('/')[0]!;
}
