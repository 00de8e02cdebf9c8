import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { unreadable, whyUnreadable } from './read-file-of';
import { UsageError } from './usage-error';

const manifest = /\.(?:ya?ml|json)$/;

/** Folders that hold copies of other people's files, or none of the repository's. */
const passedOver = new Set(['.git', 'node_modules', '.terraform', '.venv', 'vendor']);

/** What was found, each once and in order. */
export interface FoundFiles {
  /** Files that the command line names; each has to be read. */
  readonly named: ReadonlySet<string>;
  /** Those, and the files below the named folders that may hold manifests. */
  readonly all: readonly string[];
  /** Folders below the named ones that cannot be looked into, and why. */
  readonly closed: ReadonlyMap<string, string>;
}

type ReadFolder = (path: string) => Dirent[];

/** Every file that may hold manifests; none where no path is given. Pipes, devices and links below folders are passed over. */
export function findFiles(paths: readonly string[], readFolder: ReadFolder = entriesOf): FoundFiles {
  const named = new Set<string>();
  const all = new Set<string>();
  const closed = new Map<string, string>();
  for (const path of paths) {
    if (path !== '-' && statOf(path).isDirectory()) walk(path, true);
    else {
      named.add(path);
      all.add(path);
    }
  }
  if (paths.length > 0 && all.size + closed.size === 0)
    throw new UsageError(`There is no YAML or JSON file in ${paths.map((path) => `"${path}"`).join(', ')}.`);
  return { named, all: paths.length > 1 ? distinct(all) : [...all], closed };

  function walk(folder: string, isNamed: boolean): void {
    for (const entry of openFolder(folder, isNamed)) {
      // What is found below "." is named without it, as people write paths.
      const path = folder === '.' ? entry.name : join(folder, entry.name);
      if (entry.isFile() && manifest.test(entry.name)) all.add(path);
      else if (entry.isDirectory() && !passedOver.has(entry.name)) walk(path, false);
    }
  }

  function openFolder(folder: string, isNamed: boolean): Dirent[] {
    try {
      return readFolder(folder).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if (isNamed) throw unreadable(folder, error as NodeJS.ErrnoException);
      closed.set(folder, whyUnreadable(error as NodeJS.ErrnoException));
      return [];
    }
  }
}

/** Each file by the first of its names, such as `./a.yaml` and `a.yaml`, or a link to it. */
function distinct(paths: Iterable<string>): string[] {
  const byPlace = new Map<string, string>();
  for (const path of paths) {
    const place = path === '-' ? path : placeOf(path);
    if (!byPlace.has(place)) byPlace.set(place, path);
  }
  return [...byPlace.values()];
}

/** A pipe of the shell, such as `/dev/fd/63`, has a name and no real path. */
function placeOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}

function statOf(path: string) {
  let status;
  try {
    status = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
  if (status === undefined) throw new UsageError(`"${path}" cannot be read: there is no such file or folder.`);
  return status;
}
