import { textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { claimsIn, originOf, volumeOf, type ClaimContext } from './claims-view';

/** A claim of a class that is not among the manifests. */
export interface UnknownClass {
  readonly name: string;
  /** JSON pointer of the claim in its resource. */
  readonly pointer: string;
  /** Names of the classes that are. */
  readonly known: readonly string[];
}

/** The claims of unknown classes; none where the manifests have no class at all, and so are not where classes are kept. */
export function unknownClasses(resource: Resource, context: ClaimContext): UnknownClass[] {
  const known = context.resources
    .ofType('storage.k8s.io/StorageClass')
    .map(({ object }) => textOf(object.metadata?.name));
  if (known.length === 0) return [];
  return claimsIn(resource).flatMap((claim) => {
    const { className: name = '', pointer, volumeName } = claim;
    // The class of a volume that was made by hand is no more than a word that both use.
    const isByHand = volumeName !== '' || volumeOf(claim, context) !== undefined;
    const isKnown = name === '' || known.includes(name) || originOf(claim, context).isLonghorn;
    return isByHand || isKnown ? [] : [{ name, pointer, known }];
  });
}
