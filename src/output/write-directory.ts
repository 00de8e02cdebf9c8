import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { notOurs } from './not-ours';
import { foreignEntry } from './own-files';
import { replaceFiles } from './replace-files';

export interface WriteResult {
  /** False when the directory already held exactly these files, or nothing was written. */
  readonly changed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes the directory hold exactly these files (path with `/` to text), all of them or none: they are written beside
 * it and take its place by renaming. Whatever goes wrong, the old content stays. Files that do not change keep their
 * time. A directory with anything that an earlier output of ours cannot have left there is left alone.
 *
 * @param own names of files that an earlier run may have written
 */
export function writeDirectory(
  directory: string,
  files: ReadonlyMap<string, string>,
  own: RegExp = /\.k8s\.yaml$/,
): WriteResult {
  try {
    return replace(directory, files, own);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const message = `Cannot write ${directory}: ${error.message}.`;
    const hint = 'Make the directory writable, or choose another one; its old content is unchanged.';
    return { changed: false, diagnostics: [{ code: 'output-not-written', severity: 'error', message, hint }] };
  }
}

function replace(directory: string, files: ReadonlyMap<string, string>, own: RegExp): WriteResult {
  const target = existing(directory);
  const old = target === undefined ? [] : listFiles(target, '');
  const foreign = target === undefined ? undefined : foreignEntry(target, old, files, own);
  if (foreign !== undefined)
    return { changed: false, diagnostics: [notOurs(directory, foreign, 'no output of this command')] };
  if (target !== undefined && isCurrent(target, old, files)) return { changed: false, diagnostics: [] };
  swap(target ?? directory, target !== undefined, old, files);
  return { changed: true, diagnostics: [] };
}

/** The real path of what is there already; a link to a directory stays a link. */
function existing(directory: string): string | undefined {
  return statSync(directory, { throwIfNoEntry: false }) === undefined ? undefined : realpathSync(directory);
}

/** Paths below the directory, with `/`; a directory itself ends with `/`. */
function listFiles(root: string, below: string): string[] {
  if (!statSync(root).isDirectory()) return [''];
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`;
    if (!entry.isDirectory()) return [path];
    // What is not ours is not walked: a project root has a node_modules.
    return entry.name.startsWith('.') || entry.name === 'node_modules'
      ? [`${path}/`]
      : [`${path}/`, ...listFiles(root, `${path}/`)];
  });
}

function isCurrent(root: string, old: readonly string[], files: ReadonlyMap<string, string>): boolean {
  const present = old.filter((path) => !path.endsWith('/'));
  return present.length === files.size && present.every((path) => isSame(join(root, path), files.get(path)));
}

function isSame(path: string, text: string | undefined): boolean {
  return text !== undefined && readFileSync(path, 'utf8') === text;
}

function swap(target: string, exists: boolean, old: readonly string[], files: ReadonlyMap<string, string>): void {
  const scratch = makeBeside(target);
  if (scratch === undefined) return replaceFiles(target, old, files);
  const fresh = join(scratch, 'new');
  const former = join(scratch, 'old');
  try {
    writeFresh(fresh, exists ? target : undefined, files);
    if (exists && !tryRename(target, former)) return replaceFiles(target, old, files);
    putInPlace(fresh, target, exists ? former : undefined);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** An empty directory beside the target, or undefined where none can be made: the target is a mount of its own. */
function makeBeside(target: string): string | undefined {
  try {
    mkdirSync(dirname(target), { recursive: true });
    return mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  } catch (error) {
    if (isSystemError(error) && ['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return undefined;
    throw error;
  }
}

function writeFresh(fresh: string, target: string | undefined, files: ReadonlyMap<string, string>): void {
  mkdirSync(fresh);
  // Who may do what with the directory, a group that shares it for one, is the user's to say.
  if (target !== undefined) chmodSync(fresh, statSync(target).mode);
  for (const [path, text] of files) {
    const to = join(fresh, path);
    mkdirSync(dirname(to), { recursive: true });
    if (target === undefined || !keep(join(target, path), to, text)) writeFileSync(to, text);
  }
}

/** Takes an unchanged file over with its time; a link is enough, as the old name goes away. */
function keep(from: string, to: string, text: string): boolean {
  try {
    if (!isSame(from, text)) return false;
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

function putInPlace(fresh: string, target: string, former: string | undefined): void {
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (former !== undefined) renameSync(former, target);
    throw error;
  }
}

interface SystemError extends Error {
  readonly code: string;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
