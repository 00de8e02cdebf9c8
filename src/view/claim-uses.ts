import type { Resource } from '../manifest/resource';
import { claimsNamed, originOf, type ClaimContext, type ClaimView } from './claims-view';
import { claimUses, isSameNamespace, workloadTypes } from './pods-view';

/** The use of a claim of Longhorn by the pods of a workload. */
export interface LonghornClaimUse {
  /** Name of the claim. */
  readonly use: string;
  /** JSON pointer of the name in the workload. */
  readonly path: string;
  /** Workloads that use the claim, in the order of the manifests. */
  readonly users: readonly Resource[];
}

/** Claims that the pods use and whose volume one node can have at a time. */
export function singleNodeUses(resource: Resource, context: ClaimContext): LonghornClaimUse[] {
  return usesOf(resource, context, ({ accessModes }) => accessModes.length === 1 && accessModes[0] === 'ReadWriteOnce');
}

/** Claims that the pods use and that one pod can have at a time. */
export function singlePodUses(resource: Resource, context: ClaimContext): LonghornClaimUse[] {
  return usesOf(resource, context, ({ accessModes }) => accessModes.includes('ReadWriteOncePod'));
}

function usesOf(
  resource: Resource,
  context: ClaimContext,
  isOfMode: (claim: ClaimView) => boolean,
): LonghornClaimUse[] {
  return claimUses(resource).flatMap(({ claim, path }) => {
    const [found, ...others] = claimsNamed(claim, resource, context);
    // Several of one name are meant for several clusters or namespaces, and which is this pod's cannot be told.
    if (found === undefined || others.length > 0 || !isOfMode(found) || !originOf(found, context).isLonghorn) return [];
    return [{ use: claim, path, users: usersOf(found, context) }];
  });
}

/** Worked out once for each claim: thousands of workloads may share one. */
function usersOf(claim: ClaimView, context: ClaimContext): readonly Resource[] {
  const known = context.longhorn.once(usersOf, () => new Map<ClaimView, readonly Resource[]>());
  let users = known.get(claim);
  if (users === undefined) {
    users = usersNamed(claim.name, context).filter((workload) => isSameNamespace(workload, claim.resource));
    known.set(claim, users);
  }
  return users;
}

/** Workloads that use a claim of the name, in whatever namespace. */
function usersNamed(name: string, { longhorn, resources }: ClaimContext): readonly Resource[] {
  const users = longhorn.once(usersNamed, () => {
    const byName = new Map<string, Resource[]>();
    const workloads = resources.resources.filter(({ type }) => (workloadTypes as readonly string[]).includes(type));
    for (const workload of workloads) {
      for (const name of new Set(claimUses(workload).map((use) => use.claim))) {
        const others = byName.get(name);
        if (others === undefined) byName.set(name, [workload]);
        else others.push(workload);
      }
    }
    return byName;
  });
  return users.get(name) ?? [];
}
