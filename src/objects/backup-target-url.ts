import { wellFormed } from '../diagnostics/one-line';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { ipVersion } from '../kubernetes/addresses';
import { softMount } from '../longhorn/nfs-options';

/**
 * Backup target URLs in Longhorn's spelling. Sources: backupstore s3/s3.go, nfs/nfs.go, cifs/cifs.go, azblob/azblob.go
 * (what each driver takes apart), longhorn-manager datastore/longhorn.go checkBackupTargetURLFormat (what is refused).
 */

/** The parts of a URL; which ones a scheme needs is said by the functions below. */
export interface UrlParts {
  /** Bucket, container or server. */
  readonly place: string;
  /** S3 region, or Azure endpoint suffix. */
  readonly region?: string;
  /** Folder; leading slashes make no difference. */
  readonly path?: string;
  /** Mount options, `name` or `name=value`. */
  readonly options?: readonly string[];
}

/** `s3://bucket@region/path`, or `azblob://container@endpoint/path`; the slash is needed even without a path. */
export function bucketUrl(scheme: 's3' | 'azblob', { place, region, path }: UrlParts): string {
  return `${scheme}://${place}${region === undefined ? '' : `@${region}`}/${withoutSlash(path ?? '')}`;
}

/** `nfs://server:/path`, the colon as in a mount command. */
export function nfsUrl({ place, path, options }: UrlParts): string {
  return `nfs://${host(place)}:/${withoutSlash(path ?? '')}${query('nfsOptions', completed(options ?? []))}`;
}

/** `cifs://server/share/path`. */
export function cifsUrl({ place, path, options }: UrlParts): string {
  return `cifs://${host(place)}/${withoutSlash(path ?? '')}${query('cifsOptions', options ?? [])}`;
}

/** Written in full, they stay as they are in every release, also in those that complete nothing. */
function completed(options: readonly string[]): string[] {
  return options.length === 0 ? [] : softMount(options);
}

function withoutSlash(path: string): string {
  return path.replace(/^\/+/, '');
}

function host(server: string): string {
  return ipVersion(server) === 6 ? `[${server}]` : server;
}

function query(key: string, options: readonly string[]): string {
  return options.length === 0 ? '' : `?${key}=${encodeURIComponent(wellFormed(options.join(',')))}`;
}

const inAuthority = /[\s/@?#%$,:\\"<>^`{|}[\]\p{Cc}]/u;
const inPath = /[\s?#%$,\\"<>^`{|}\p{Cc}]/u;
/** A dollar sign at the end of a share's name hides it. */
const inCifsPath = /[\s?#%,\\"<>^`{|}\p{Cc}]/u;
const inOption = /[\s,&?#%\p{Cc}]/u;

/** What in the parts would break the URL, or be refused, or be taken out again. */
export function urlProblems(scheme: string, parts: UrlParts): Diagnostic[] {
  const fileServer = scheme === 'nfs' || scheme === 'cifs';
  const place = fileServer ? 'server' : scheme === 's3' ? 'bucket' : 'container';
  const region = scheme === 's3' ? 'region' : 'endpoint';
  const problems = [
    fileServer && ipVersion(parts.place) === 6 ? undefined : partProblem(scheme, place, parts.place, inAuthority),
    parts.region === undefined ? undefined : partProblem(scheme, region, parts.region, inAuthority),
    pathProblem(scheme, parts.path),
    ...(parts.options ?? []).map((option) => optionProblem(scheme, option)),
  ];
  return problems.filter((problem) => problem !== undefined);
}

/** A bucket needs no path; a file server has to be told what to mount, and NFS can mount its root. */
function pathProblem(scheme: string, given: string | undefined): Diagnostic | undefined {
  if (given === undefined) return undefined;
  const path = withoutSlash(given);
  const needsNone = scheme === 'nfs' ? given === '/' : scheme !== 'cifs';
  if (path === '' && needsNone) return undefined;
  return partProblem(scheme, 'path', path, scheme === 'cifs' ? inCifsPath : inPath);
}

function partProblem(scheme: string, part: string, value: string, forbidden: RegExp): Diagnostic | undefined {
  const code = 'backup-target-url-invalid';
  const severity = 'error';
  if (value === '') {
    return {
      code,
      severity,
      message: `The ${part} of the ${scheme} backup target is empty.`,
      hint: `Give the ${part}.`,
    };
  }
  const match = forbidden.exec(value);
  if (match === null) return undefined;
  const message = `The ${part} ${JSON.stringify(value)} of the ${scheme} backup target contains ${JSON.stringify(match[0])}.`;
  return { code, severity, message, hint: `Give a ${part} without that character.` };
}

function optionProblem(scheme: string, option: string): Diagnostic | undefined {
  if (scheme === 'nfs' && option === 'hard') {
    return {
      code: 'backup-target-url-invalid',
      severity: 'error',
      message: 'The mount option "hard" of the nfs backup target would be taken out by Longhorn.',
      hint: 'Remove it, and set "timeo" and "retry" to what the server needs.',
    };
  }
  return partProblem(scheme, 'mount option', option, inOption);
}
