import { groupBy } from '../diagnostics/group-by';
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

  /** All that change the objects of the file, from the inside out. */
  aroundFile(file: string): ReadonlySet<Kustomization> {
    const known = this.around.get(file);
    if (known !== undefined) return known;
    const found = new Set(this.namersOf(file));
    // A set goes on to what is added to it meanwhile, and has nothing twice: circles end.
    for (const { file: inner } of found) {
      for (const outer of this.namersOf(folderOf(inner))) found.add(outer);
    }
    this.around.set(file, found);
    return found;
  }
}

/** Source: kustomize api/types/kustomization.go; `bases` is what `resources` took the place of. */
function namedBy({ file, holder }: Kustomization): string[] {
  const { bases, components, resources } = mapOf(holder.value);
  return [bases, components, resources]
    .flatMap((list) => listOf(list).map(textOf))
    .filter((path) => path !== '')
    .map((path) => pathBeside(file, path));
}
