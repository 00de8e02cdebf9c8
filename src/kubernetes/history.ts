import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { own } from '../diagnostics/own';
import data from './history.json';

/** First and last minor release that has a kind or a field, where that is not the oldest or the newest known one. */
export interface Lifetime {
  readonly since?: number;
  readonly until?: number;
}

/** What changed in a part of an object between the oldest and the newest known Kubernetes. */
export interface ChangedPart {
  readonly fields?: Readonly<Record<string, Lifetime>>;
  /** Field -> name of the definition of it, or of its items. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Field -> name of the definition of its values: the field is a mapping. */
  readonly values?: Readonly<Record<string, string>>;
}

interface History {
  readonly oldest: number;
  readonly newest: number;
  readonly kinds: Readonly<Record<string, Lifetime>>;
  readonly roots: Readonly<Record<string, string>>;
  readonly definitions: Readonly<Record<string, ChangedPart>>;
}

const { definitions, kinds, newest, oldest, roots }: History = data;

/** Minor release of the Kubernetes whose schemas are at hand. */
export const newestKubernetes = newest;

/**
 * The minor release of a version such as `1.28`, `v1.28.3` or `v1.28.3+k3s1`.
 *
 * @throws DiagnosticsError unknown-kubernetes
 */
export function kubernetesMinor(version: string): number {
  const minor = Number(/^v?1\.(\d{1,3})(\.\d+)?([-+].*)?$/.exec(version)?.[1] ?? NaN);
  if (minor >= oldest && minor <= newest) return minor;
  const message = `There are no facts about Kubernetes ${JSON.stringify(version)}.`;
  const hint =
    minor > newest
      ? `Leave it out: the newest one known is ${minorName(newest)}, which is what counts then.`
      : `Use one from ${minorName(oldest)} to ${minorName(newest)}.`;
  throw new DiagnosticsError([{ code: 'unknown-kubernetes', severity: 'error', message, hint }]);
}

/** `1.28`. */
export function minorName(minor: number): string {
  return `1.${minor}`;
}

/** Whether 1.`minor` has what has this lifetime, or comes before it, or after. */
export function stateAt({ since = oldest, until = newest }: Lifetime, minor: number): 'gone' | 'later' | 'there' {
  if (minor < since) return 'later';
  return minor > until ? 'gone' : 'there';
}

/** The lifetime of `apiVersion kind`; undefined where all known versions have it, or none has. */
export function lifetimeOfKind(kind: string): Lifetime | undefined {
  return own(kinds, kind);
}

/** What changed in objects of `apiVersion kind`, where something has. */
export function changedPartOf(kind: string): ChangedPart | undefined {
  const root = own(roots, kind);
  return root === undefined ? undefined : definitions[root];
}

/** What changed in the part that `parts` or `values` name. */
export function changedPart(name: string): ChangedPart {
  return definitions[name]!;
}
