import { groupBy } from '../diagnostics/group-by';
import type { Json } from '../kubernetes/kubernetes-object';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import { folderOf } from '../manifest/resource';
import type { Kustomization } from './kustomizations';
import { pathBeside } from './paths';

/** Which kustomizations take in which files, themselves or by way of others. */
export class KustomizeTree {
  /** By the path of a file or folder: those that name it. */
  private readonly naming = new Map<string, Kustomization[]>();
  private readonly folders: ReadonlyMap<string, readonly Kustomization[]>;
  private readonly around = new Map<string, ReadonlySet<Kustomization>>();

  constructor(kustomizations: readonly Kustomization[]) {
    this.folders = groupBy(kustomizations, ({ file }) => folderOf(file));
    for (const kustomization of kustomizations) {
      for (const path of new Set(namedBy(kustomization))) {
        const known = this.naming.get(path);
        if (known === undefined) this.naming.set(path, [kustomization]);
        else known.push(kustomization);
      }
    }
  }

  /** Those that name the file or folder. */
  namersOf(path: string): readonly Kustomization[] {
    return this.naming.get(path) ?? [];
  }

  /** Those that lie in the folder. */
  inFolder(folder: string): readonly Kustomization[] {
    return this.folders.get(folder) ?? [];
  }

  /** Those that take all in that comes of this one. */
  takersOf({ file }: Kustomization): readonly Kustomization[] {
    return this.namersOf(folderOf(file));
  }

  /** What changes all that comes of the kustomization as if it stood in it: its components, and theirs. */
  componentsOf(kustomization: Kustomization): ReadonlySet<Kustomization> {
    const found = new Set(this.namedComponents(kustomization));
    if (found.size === 0) return found;
    // A set goes on to what is added to it meanwhile, and has nothing twice: circles end.
    for (const component of found) for (const inner of this.namedComponents(component)) found.add(inner);
    return found;
  }

  /** All that change the objects of the file, from the inside out. */
  aroundFile(file: string): ReadonlySet<Kustomization> {
    const known = this.around.get(file);
    if (known !== undefined) return known;
    const takers = new Set(this.namersOf(file));
    for (const inner of takers) for (const outer of this.takersOf(inner)) takers.add(outer);
    // Who takes in a component of one of these, too, has nothing to do with the file.
    const found = new Set([...takers].flatMap((one) => [one, ...this.componentsOf(one)]));
    this.around.set(file, found);
    return found;
  }

  private namedComponents({ file, holder }: Kustomization): readonly Kustomization[] {
    return pathsIn(file, [mapOf(holder.value)['components']]).flatMap((folder) => this.inFolder(folder));
  }
}

/** Source: kustomize api/types/kustomization.go; `bases` is what `resources` took the place of. */
function namedBy({ file, holder }: Kustomization): string[] {
  const { bases, components, resources } = mapOf(holder.value);
  return pathsIn(file, [bases, components, resources]);
}

function pathsIn(file: string, lists: readonly (Json | undefined)[]): string[] {
  return lists
    .flatMap((list) => listOf(list).map(textOf))
    .filter((path) => path !== '')
    .map((path) => pathBeside(file, path));
}
