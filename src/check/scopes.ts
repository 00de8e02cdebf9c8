import type { Resource } from '../manifest/resource';

/**
 * Sorts the objects of a repository by the cluster that they are meant for. Where folders beside each other hold the same
 * object, they are variants, and each variant is for clusters of its own: `prod` and `dev` of one folder are those of every
 * other. What lies in no variant is for all clusters.
 *
 * @returns the objects of each cluster; an object may be in several
 */
export function splitByCluster(resources: readonly Resource[]): (readonly Resource[])[] {
  const splits = splitFolders(resources);
  if (splits.size === 0) return [resources];
  const byVariants = new Map<string, { readonly variants: ReadonlySet<string>; readonly own: Resource[] }>();
  for (const resource of resources) {
    const variants = variantsOf(folderOf(resource.file), splits);
    const key = [...variants].sort().join('\n');
    const known = byVariants.get(key);
    if (known === undefined) byVariants.set(key, { variants, own: [resource] });
    else known.own.push(resource);
  }
  const groups = [...byVariants.values()];
  // A cluster is what no other one is more precise than: `eu` and `prod` together, where there is such a folder.
  const clusters = groups.filter(({ variants }) =>
    groups.every((other) => other.variants.size <= variants.size || !isWithin(variants, other.variants)),
  );
  return clusters.map(({ variants }) =>
    groups.filter((group) => isWithin(group.variants, variants)).flatMap(({ own }) => own),
  );
}

/** Folders of which two or more subfolders hold the same object; "" is the root. */
function splitFolders(resources: readonly Resource[]): Set<string> {
  const folders = new Map<string, Set<string>>();
  if (areInOneFolder(resources)) return new Set();
  for (const { file, madeBy, object, type } of resources) {
    if (madeBy !== undefined || typeof object.metadata?.name !== 'string') continue;
    // A cluster has one Longhorn, in whatever namespace.
    const namespace = type.startsWith('longhorn.io/') ? '' : object.metadata.namespace;
    const key = `${type} ${namespace ?? ''} ${object.metadata.name}`;
    folders.set(key, (folders.get(key) ?? new Set()).add(folderOf(file)));
  }
  const splits = new Set<string>();
  for (const holding of folders.values()) {
    // In this order, neighbours part at every folder where any two part.
    const sorted = [...holding].map(stepsOf).sort(compareSteps);
    for (const [index, steps] of sorted.entries()) {
      const common = index === 0 ? undefined : commonSteps(sorted[index - 1]!, steps);
      // An object in a folder and in one below it is no pair of variants.
      if (common !== undefined && common.length < Math.min(sorted[index - 1]!.length, steps.length))
        splits.add(common.join('/'));
    }
  }
  return splits;
}

function areInOneFolder([first, ...others]: readonly Resource[]): boolean {
  const folder = folderOf(first?.file ?? '');
  return others.every(({ file }) => folderOf(file) === folder);
}

/** The subfolders of split folders in which a folder lies. */
function variantsOf(folder: string, splits: ReadonlySet<string>): ReadonlySet<string> {
  const steps = stepsOf(folder);
  return new Set(steps.filter((_, index) => splits.has(steps.slice(0, index).join('/'))));
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((name) => whole.has(name));
}

/** The root has no steps. */
function stepsOf(folder: string): string[] {
  return folder === '' ? [] : folder.split('/');
}

function folderOf(file: string): string {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? '' : file.slice(0, slash);
}

function compareSteps(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join('\u0000'), b.join('\u0000')];
  return left < right ? -1 : left > right ? 1 : 0;
}

function commonSteps(a: readonly string[], b: readonly string[]): string[] {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
