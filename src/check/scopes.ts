import type { Resource } from '../manifest/resource';
import { folderOf } from '../manifest/resource';
import { folderSteps, variantsIn, type Variants } from './variants';

/**
 * Sorts the objects of a repository by the cluster that they are meant for. Where folders beside each other hold the same
 * objects, they are variants, and each variant is for clusters of its own: `prod` and `dev` of one folder are those of every
 * other. What lies in no variant is for all clusters.
 *
 * @returns the objects of each cluster; an object may be in several
 */
export function splitByCluster(resources: readonly Resource[]): (readonly Resource[])[] {
  const variantsOfAll = variantsIn(resources);
  if (variantsOfAll.size === 0) return [resources];
  const byVariants = new Map<string, { readonly variants: ReadonlySet<string>; readonly own: Resource[] }>();
  for (const resource of resources) {
    const variants = variantsOf(folderOf(resource.file), variantsOfAll);
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

/** The variants in which a folder lies. */
function variantsOf(folder: string, all: Variants): ReadonlySet<string> {
  const steps = folderSteps(folder);
  return new Set(steps.filter((name, index) => all.get(steps.slice(0, index).join('/'))?.has(name) === true));
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((name) => whole.has(name));
}
