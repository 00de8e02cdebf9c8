import { folderOf } from '../manifest/resource';
import type { Resource } from '../manifest/resource';

/** Folders, "" for the root, and those of their subfolders that are variants of each other: `prod` and `dev`. */
export type Variants = ReadonlyMap<string, ReadonlySet<string>>;

/** Two subfolders of a folder, and what speaks for their being variants. */
interface Pair {
  readonly folder: string;
  readonly names: readonly [string, string];
  /** How many objects are in both. */
  shared: number;
  /** Whether one of them decides it alone. */
  isSure: boolean;
}

/** An object as people name it, and the folders that it is in. */
interface Holding {
  readonly folders: Set<string>;
  readonly isLonghorn: boolean;
}

/**
 * Subfolders that hold the same objects are variants, for clusters of their own: where an object stands at the same place
 * in both, or is one of Longhorn's, of which a cluster has one, or where half of what is in the smaller one is in the other.
 * A name that two apps happen to share makes none. What lies beside variants is for all, unless most are variants: then
 * it is one too.
 */
export function variantsIn(resources: readonly Resource[]): Variants {
  // Mostly there is one folder, and nothing to compare.
  if (new Set(resources.map(({ file }) => folderOf(file))).size < 2) return new Map();
  const holdings = holdingsOf(resources);
  const sizes = sizesOf(holdings);
  const variants = new Map<string, Set<string>>();
  for (const { folder, isSure, names, shared } of pairsOf(holdings)) {
    const smaller = Math.min(...names.map((name) => sizes.get(inside(folder, name)) ?? 0));
    if (isSure || shared * 2 >= smaller) variants.set(folder, new Set([...(variants.get(folder) ?? []), ...names]));
  }
  const subfolders = subfoldersOf(resources, variants);
  return new Map(
    [...variants].map(([folder, some]) => {
      const all = subfolders.get(folder)!;
      return [folder, some.size * 2 > all.size ? all : some];
    }),
  );
}

/** A namespace is no sign: whoever puts something into one may bring it along. */
function holdingsOf(resources: readonly Resource[]): Holding[] {
  const holdings = new Map<string, Holding>();
  for (const { file, madeBy, object, type } of resources) {
    const { name, namespace = '' } = object.metadata ?? {};
    if (madeBy !== undefined || typeof name !== 'string' || type === '/Namespace') continue;
    // A cluster has one Longhorn, in whatever namespace.
    const isLonghorn = type.startsWith('longhorn.io/');
    const key = `${type} ${isLonghorn ? '' : namespace} ${name}`;
    const known = holdings.get(key);
    if (known === undefined) holdings.set(key, { folders: new Set([folderOf(file)]), isLonghorn });
    else known.folders.add(folderOf(file));
  }
  return [...holdings.values()];
}

/** How many different objects are in a folder and below. */
function sizesOf(holdings: readonly Holding[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { folders } of holdings) {
    const around = new Set([...folders].flatMap((folder) => [...foldersAround(folder)]));
    for (const folder of around) sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  return sizes;
}

function pairsOf(holdings: readonly Holding[]): Iterable<Pair> {
  const pairs = new Map<string, Pair>();
  const inOrder = folderOrder(holdings);
  for (const { folders, isLonghorn } of holdings) {
    const seen = new Set<Pair>();
    // In this order, neighbours part at every folder where any two part.
    const sorted = inOrder(folders);
    for (const [index, steps] of sorted.entries()) {
      const before = sorted[index - 1] ?? [];
      const depth = commonLength(before, steps);
      // An object in a folder and in one below it is no pair of variants.
      if (index === 0 || depth === Math.min(before.length, steps.length)) continue;
      const folder = steps.slice(0, depth).join('/');
      const names = [before[depth]!, steps[depth]!] as const;
      const key = [folder, ...names].join('\n');
      const pair = pairs.get(key) ?? { folder, names, shared: 0, isSure: false };
      pairs.set(key, pair);
      if (!seen.has(pair)) pair.shared++;
      seen.add(pair);
      pair.isSure ||=
        isLonghorn || folders.has(moved(before, depth, names[1])) || folders.has(moved(steps, depth, names[0]));
    }
  }
  return pairs.values();
}

/** Puts folders into one order, as their steps; worked out once for all, as most objects are in the same ones. */
function folderOrder(holdings: readonly Holding[]): (folders: ReadonlySet<string>) => string[][] {
  const all = new Set(holdings.flatMap(({ folders }) => [...folders]));
  const sorted = [...all].map((folder) => ({ folder, steps: folderSteps(folder) }));
  sorted.sort((a, b) => compareSteps(a.steps, b.steps));
  const places = new Map(sorted.map(({ folder, steps }, index) => [folder, { index, steps }]));
  return (folders) =>
    [...folders]
      .map((folder) => places.get(folder)!)
      .sort((a, b) => a.index - b.index)
      .map(({ steps }) => steps);
}

/** The folder at the same place in another variant. */
function moved(steps: readonly string[], depth: number, name: string): string {
  return steps.with(depth, name).join('/');
}

/** The names below some folders, of those that hold objects. */
function subfoldersOf(resources: readonly Resource[], of: ReadonlyMap<string, unknown>): Map<string, Set<string>> {
  const subfolders = new Map([...of.keys()].map((folder) => [folder, new Set<string>()]));
  for (const folder of new Set(resources.map(({ file }) => folderOf(file)))) {
    for (const [index, name] of folderSteps(folder).entries())
      subfolders.get(folderSteps(folder).slice(0, index).join('/'))?.add(name);
  }
  return subfolders;
}

/** The folder itself, and all that it is in but the root. */
function* foldersAround(folder: string): Iterable<string> {
  for (let end = folder.length; end > 0; end = folder.lastIndexOf('/', end - 1)) yield folder.slice(0, end);
}

function inside(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The root has no steps. */
export function folderSteps(folder: string): string[] {
  return folder === '' ? [] : folder.split('/');
}

function compareSteps(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join('\u0000'), b.join('\u0000')];
  return left < right ? -1 : left > right ? 1 : 0;
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
