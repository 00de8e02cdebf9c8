import { own } from '../diagnostics/own';
import { parseGoUrl, queryValues, type GoUrl } from './go-url';

/**
 * URLs of backup targets: what Longhorn's webhook refuses, and what its backup stores make of the rest.
 * Sources: longhorn-manager datastore/longhorn.go ValidateBackupTargetURL; backupstore s3/s3.go, nfs/nfs.go, cifs/cifs.go,
 * azblob/azblob.go initFunc.
 */

/** Schemes that a backup store exists for. */
export const backupSchemes: readonly string[] = ['s3', 'nfs', 'cifs', 'azblob'];

/** Stores that never become available without a Secret, though admission takes them. Source: engineapi/backups.go. */
export const schemesWithCredential: readonly string[] = ['s3', 'cifs', 'azblob'];

/** Query keys that a store reads. */
const queryKeys: Readonly<Record<string, string>> = { nfs: 'nfsOptions', cifs: 'cifsOptions' };

/** The URL, where it is one that a store takes; undefined for none, and for what the webhook refuses. */
export function readBackupUrl(text: string): GoUrl | undefined {
  if (text === '' || backupUrlRefusal(text) !== undefined) return undefined;
  return parsed(text);
}

/** Whether the store of the URL needs a Secret. */
export function needsCredential(url: GoUrl): boolean {
  return schemesWithCredential.includes(url.scheme);
}

/** The query key with mount options that the store of the URL reads. */
export function mountOptionsKey(url: GoUrl): string | undefined {
  return own(queryKeys, url.scheme);
}

/** Why the webhook refuses the URL, as the end of a sentence; undefined where it does not. */
export function backupUrlRefusal(text: string): string | undefined {
  return syntaxProblem(text) ?? schemeProblem(text) ?? characterProblem(text);
}

/** What Go cannot read. */
export function syntaxProblem(text: string): string | undefined {
  const url = parseGoUrl(text);
  return 'problem' in url ? url.problem : undefined;
}

/** A scheme that there is no store for. */
export function schemeProblem(text: string): string | undefined {
  const url = parsed(text);
  if (text === '' || url === undefined || backupSchemes.includes(url.scheme)) return undefined;
  return url.scheme === '' ? 'has no scheme' : `has the scheme "${url.scheme}"`;
}

/** Characters that the webhook takes in no path. */
export function characterProblem(text: string): string | undefined {
  const url = parsed(text);
  // A dollar sign at the end of a share's name hides it.
  const [character] = (url?.scheme === 'cifs' ? /,/ : /[$,]/).exec(url?.path ?? '') ?? [];
  return character === undefined ? undefined : `has "${character}" in its path`;
}

/** The same text for two URLs of one place, as the webhook compares them. Source: getBackupTargetPath. */
export function placeOf(text: string): string | undefined {
  const url = readBackupUrl(text);
  if (url === undefined) return undefined;
  if (!['nfs', 'cifs'].includes(url.scheme)) return text.toLowerCase();
  return `${url.scheme}://${(url.host + url.path).replace(/\/+$/, '').toLowerCase()}`;
}

function parsed(text: string): GoUrl | undefined {
  const url = parseGoUrl(text);
  return 'problem' in url ? undefined : url;
}

/** The backup that a URL names. */
export interface NamedBackup {
  readonly backup: string;
  readonly volume: string;
}

/** `<URL of the target>?backup=...&volume=...`; undefined where a name is missing or wrong. Source: backupstore.go DecodeBackupURL. */
export function readNamedBackup(text: string): NamedBackup | undefined {
  const url = parsed(text);
  const [volume = ''] = queryValues(url?.query ?? '', 'volume');
  const [backup = ''] = queryValues(url?.query ?? '', 'backup');
  const isName = (name: string): boolean => /^[a-z0-9][a-z0-9_.-]+$/.test(name);
  return isName(volume) && isName(backup) ? { backup, volume } : undefined;
}

/** The URL without other keys than that of a backing image, which names one; undefined where it names none. */
export function readNamedBackingImage(text: string): string | undefined {
  const url = parsed(text);
  const [name = ''] = queryValues(url?.query ?? '', 'backingImage');
  if (url === undefined || name === '' || !backupSchemes.includes(url.scheme)) return undefined;
  return `${text.replace(/\?.*$/s, '')}?backingImage=${name}`;
}

/** How URLs of each store are written. */
const forms: Readonly<Record<string, string>> = {
  s3: 's3://bucket@region/',
  nfs: 'nfs://host:/path',
  cifs: 'cifs://host/share',
  azblob: 'azblob://container@endpoint/',
};

/** What to write instead of a URL that the webhook refuses. */
export function backupUrlHint(text: string): string {
  const url = parsed(text.trim());
  if (/^[\w.-]+:\/(?!\/)/.test(text)) return `Did you mean "nfs://${text}"?`;
  const [, after = ''] = /^\s*[a-z0-9+.-]+:\/\/(.*)$/is.exec(text) ?? [];
  if (url?.scheme === 'smb') return `Did you mean "cifs://${after}"?`;
  if (url?.scheme === 'nfs4' || url?.scheme === 'nfs3') return `Did you mean "nfs://${after}"?`;
  if (['http', 'https', 'minio', 'gs', 's3a'].includes(url?.scheme ?? '')) {
    return 'Write s3://bucket@region/, and the address into AWS_ENDPOINTS of the Secret.';
  }
  return formHint(text);
}

/** The repair of a URL that is for one of the stores, or for nothing that we know. */
function formHint(text: string): string {
  if (schemeProblem(text) === undefined && characterProblem(text) !== undefined)
    return 'Use a folder without that character.';
  const isReadable = syntaxProblem(text) === undefined;
  if (!isReadable && /%(?![0-9a-f]{2})/i.test(text)) return 'Write "%25" for a "%" that is meant.';
  const [scheme = ''] = /^[a-z0-9+.-]+(?=:\/\/)/i.exec(text.trim()) ?? [];
  const form = own(forms, scheme.toLowerCase());
  return `Write ${form ?? 's3://bucket@region/, nfs://host:/path, cifs://host/share or azblob://container@endpoint/'}.`;
}
