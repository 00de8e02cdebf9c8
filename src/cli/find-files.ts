import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unreadable } from './read-file-of';
import { UsageError } from './usage-error';

const manifest = /\.(?:ya?ml|json)$/;

/** Folders that hold copies of other people's files, or none of the repository's. */
const passedOver = new Set(['.git', 'node_modules', '.terraform', '.venv', 'vendor']);

/** Every file that may hold manifests: the named ones, and those below the named folders, each once and in order; none where none is named. */
export function findFiles(paths: readonly string[]): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    if (path === '-') found.add(path);
    else if (!statOf(path).isDirectory()) found.add(path);
    else for (const file of below(path)) found.add(file);
  }
  if (paths.length > 0 && found.size === 0)
    throw new UsageError(`There is no YAML or JSON file in ${paths.map((path) => `"${path}"`).join(', ')}.`);
  return [...found];
}

function statOf(path: string) {
  const status = reading(path, () => statSync(path, { throwIfNoEntry: false }));
  if (status === undefined) throw new UsageError(`"${path}" can not be read: there is no such file or folder.`);
  return status;
}

function below(folder: string): string[] {
  const entries = reading(folder, () => readdirSync(folder, { withFileTypes: true })).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    // What is found below "." is named without it, as people write paths.
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : below(path);
    return entry.isFile() && manifest.test(entry.name) ? [path] : [];
  });
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}
