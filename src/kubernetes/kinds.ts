import data from './kinds.json';

/** Where the objects of a kind live. */
export type Scope = 'namespaced' | 'cluster';

const namespaced: ReadonlySet<string> = new Set(data.namespaced);
const cluster: ReadonlySet<string> = new Set(data.cluster);

/**
 * Scope of a kind: the core kinds of Kubernetes, Longhorn's own in any supported release, and the kinds of other
 * projects that stand beside Longhorn. Undefined for a kind that only its cluster knows.
 */
export function scopeOf(apiVersion: string, kind: string): Scope | undefined {
  const name = `${apiVersion} ${kind}`;
  return namespaced.has(name) ? 'namespaced' : cluster.has(name) ? 'cluster' : undefined;
}

/** Whether objects of the kind have a namespace; undefined where the kind is not known. */
export function isNamespaced(apiVersion: string, kind: string): boolean | undefined {
  const scope = scopeOf(apiVersion, kind);
  return scope === undefined ? undefined : scope === 'namespaced';
}

/** API group of an apiVersion; `""` is the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}
