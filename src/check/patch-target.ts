import { groupOf } from '../kubernetes/kinds';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';

/** Which objects a patch is for, as far as it says so. */
export interface PatchTarget {
  /** Any where it is absent; "" is the core group, which a selector cannot ask for. */
  readonly group?: string | undefined;
  readonly kind: string;
  readonly name: string;
}

/** What a selector asks for. Source: kustomize api/types/selector.go; labels and namespaces change on the way. */
export function targetOf({ group, kind, name }: JsonObject): PatchTarget {
  return { group: textOf(group) || undefined, kind: textOf(kind), name: textOf(name) };
}

/** The object that a patch itself names. */
export function targetIn({ apiVersion, kind, metadata }: JsonObject): PatchTarget {
  const group = typeof apiVersion === 'string' ? groupOf(apiVersion) : undefined;
  return { group, kind: textOf(kind), name: textOf(mapOf(metadata)['name']) };
}

/** A namespace has another name by the time it is looked at. */
export function isFor({ group, kind, name }: PatchTarget, { object, type }: Resource): boolean {
  return (
    (group === undefined || group === '' || fits(group, groupOf(object.apiVersion))) &&
    (group !== '' || type.startsWith('/')) &&
    (kind === '' || fits(kind, object.kind)) &&
    (name === '' || type === '/Namespace' || fits(name, object.metadata?.name))
  );
}

/** Letters and dots, alternatives, and `.*` a few times: patterns that JavaScript takes as Go does, and never long over. */
const plain = /^(?:[\w-]|\.[*+]?|\|)*$/;
const isMild = (pattern: string): boolean => plain.test(pattern) && pattern.split(/[*+]/).length <= 3;
const longestName = 253;

/** Groups, kinds and names may be patterns, for the whole text; one that is not plain counts as fitting. */
function fits(wanted: string, actual: unknown): boolean {
  if (wanted === actual || typeof actual !== 'string') return wanted === actual;
  if (!/[^\w-]/.test(wanted)) return false;
  return !isMild(wanted) || actual.length > longestName || new RegExp(`^(?:${wanted})$`).test(actual);
}
