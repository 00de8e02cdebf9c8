import { pointerOf } from '../diagnostics/json-pointer';
import { folderOf } from '../manifest/resource';
import { fromBase64, textOfBytes } from '../kubernetes/bytes';
import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import type { BackupTargetEntry } from './backup-targets-view';
import type { LonghornView } from './longhorn-view';

/** A line of a Secret. */
export interface CredentialEntry {
  readonly key: string;
  /** What Longhorn reads; undefined where it is no text, or no base64. */
  readonly value: string | undefined;
  /** JSON pointer in the Secret. */
  readonly path: string;
}

/** The lines of a Secret as the API server stores them: those of `stringData` go before those of `data`. */
export function credentialsOf({ object }: Resource): CredentialEntry[] {
  const entries = new Map<string, CredentialEntry>();
  for (const [key, value] of Object.entries(mapOf(object['data']))) {
    entries.set(key, { key, value: decoded(value), path: pointerOf(['data', key]) });
  }
  for (const [key, value] of Object.entries(mapOf(object['stringData']))) {
    entries.set(key, { key, value: plain(value), path: pointerOf(['stringData', key]) });
  }
  return [...entries.values()];
}

/** Secrets of the name that a target gives, in whatever namespace. */
export function secretsNamed(name: string, resources: ResourceSet): Resource[] {
  return resources.ofType('/Secret').filter(({ object }) => name !== '' && object.metadata?.name === name);
}

/** The Secret that Longhorn reads for a target: one of its own namespace, where the manifests tell. */
export function secretOf(
  { resource, secret }: Pick<BackupTargetEntry, 'resource' | 'secret'>,
  resources: ResourceSet,
): Resource | undefined {
  return secretsNamed(secret, resources).find((found) => mayShareNamespace(found, resource));
}

/** The targets that a Secret opens. */
export function targetsOf(secret: Resource, longhorn: LonghornView): BackupTargetEntry[] {
  const name = textOf(secret.object.metadata?.name);
  return longhorn.backupTargets.filter(
    (target) => target.secret !== '' && target.secret === name && mayShareNamespace(secret, target.resource),
  );
}

/**
 * Whether two objects are in one namespace, as far as the manifests tell: where one of them names none, another tool puts
 * both where they belong, if they lie in one folder.
 */
function mayShareNamespace(first: Resource, second: Resource): boolean {
  const [a, b] = [first.object.metadata?.namespace, second.object.metadata?.namespace];
  return a === b || ((a === undefined || b === undefined) && folderOf(first.file) === folderOf(second.file));
}

function decoded(value: unknown): string | undefined {
  const text = plain(value)?.replace(/[\r\n]/g, '');
  if (text === undefined || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const bytes = fromBase64(text);
  return bytes === undefined ? undefined : textOfBytes(bytes);
}

/** Other types are refused, which the schema check says. */
function plain(value: unknown): string | undefined {
  if (value === null) return '';
  return typeof value === 'string' ? value : undefined;
}
