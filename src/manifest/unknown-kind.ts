import { own } from '../diagnostics/own';
import { nearest } from '../diagnostics/nearest';
import { groupOf } from '../kubernetes/kinds';
import removedVersions from '../kubernetes/removed-versions.json';
import type { OtherVersions } from './custom-kinds';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { checkableKinds, hasRelease, kubernetesVersion } from './validators';
import type { Violation } from './violation';

interface RemovedVersion {
  readonly removed: string;
  /** Kind -> apiVersion that serves it today, `""` for none. */
  readonly kinds: Readonly<Record<string, string>>;
}

const removed = removedVersions as unknown as Readonly<Record<string, RemovedVersion | undefined>>;
const LONGHORN = 'longhorn.io';

/**
 * What to say about a kind that has no validator: a violation where no cluster with this Longhorn release can know it,
 * otherwise the reason why it cannot be checked.
 */
export function unknownKind(object: KubernetesObject, release: string): Violation | string {
  const { apiVersion, kind } = object;
  const gone = own(removed, apiVersion);
  if (gone !== undefined && Object.hasOwn(gone.kinds, kind)) return removedKind(object, gone);
  const known = checkableKinds(release).map((name) => name.split(' ') as [string, string]);
  const group = groupOf(apiVersion);
  if (group === LONGHORN) {
    if (!hasRelease(release)) return `the CRDs of Longhorn ${release} are not known`;
    return noSuchKind(object, `Longhorn ${release}`, known);
  }
  if (!known.some(([other]) => other === apiVersion) || kind.endsWith('List') || kind === 'List') {
    const isCustom = group.includes('.') && !known.some(([other]) => groupOf(other) === group);
    const how = isCustom ? '; its CustomResourceDefinition would give one (check --crds)' : '';
    return `no schema for kind ${kind} of ${apiVersion} is at hand${how}`;
  }
  return noSuchKind(object, `Kubernetes ${kubernetesVersion()}`, known);
}

function removedKind({ apiVersion, kind }: KubernetesObject, { removed: since, kinds }: RemovedVersion): Violation {
  const now = kinds[kind];
  return {
    code: 'schema-unknown-kind',
    path: ['apiVersion'],
    message: `Kubernetes serves no ${kind} in ${apiVersion} since ${since}.`,
    hint: now === '' ? 'Remove the object.' : `Write apiVersion: ${now}, and adapt the fields.`,
  };
}

function noSuchKind(
  { apiVersion, kind }: KubernetesObject,
  who: string,
  known: readonly [string, string][],
): Violation {
  const group = groupOf(apiVersion);
  const elsewhere = known.find(([other, otherKind]) => otherKind === kind && groupOf(other) === group);
  if (elsewhere !== undefined) {
    const message = `${who} has ${kind} in ${elsewhere[0]}, not in ${apiVersion}.`;
    return { code: 'schema-unknown-kind', path: ['apiVersion'], message, hint: `Write apiVersion: ${elsewhere[0]}.` };
  }
  const meant = nearest(
    kind,
    known.filter(([other]) => groupOf(other) === group).map(([, name]) => name),
  );
  return {
    code: 'schema-unknown-kind',
    path: ['kind'],
    message: `${who} has no kind "${kind}" in ${apiVersion}.`,
    hint: meant === undefined ? 'Correct the kind, or remove the object.' : `Did you mean "${meant}"?`,
  };
}

/** A kind whose definition is known and serves other versions than the object's. */
export function otherVersion({ apiVersion, kind }: KubernetesObject, { definition, served }: OtherVersions): Violation {
  const message = `The CustomResourceDefinition "${definition}" serves ${kind} in ${served.join(', ')}, not in ${apiVersion}.`;
  const hint = `Write apiVersion: ${served[0]}, and adapt the fields.`;
  return { code: 'schema-unknown-kind', path: ['apiVersion'], message, hint };
}
