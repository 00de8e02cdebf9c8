import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The way for a directory that cannot be renamed, such as a mount: every changed file is written beside its place
 * before the first one is renamed into it, and what is stale goes last. `old` lists what is there, folders with `/`.
 */
export function replaceFiles(root: string, old: readonly string[], files: ReadonlyMap<string, string>): void {
  const present = new Set(old);
  const written: [from: string, to: string][] = [];
  try {
    for (const [path, text] of files) {
      const to = join(root, path);
      if (present.has(path) && readFileSync(to, 'utf8') === text) continue;
      mkdirSync(dirname(to), { recursive: true });
      // A left-over of a killed run is known as ours by this name.
      const from = join(dirname(to), `.${basename(path)}.${process.pid}.yaml`);
      written.push([from, to]);
      writeFileSync(from, text);
    }
  } catch (error) {
    for (const [from] of written) rmSync(from, { force: true });
    throw error;
  }
  for (const [from, to] of written) renameSync(from, to);
  for (const path of staleEntries(old, files)) rmSync(join(root, path), { recursive: true, force: true });
}

function staleEntries(old: readonly string[], files: ReadonlyMap<string, string>): string[] {
  const folders = new Set([...files.keys()].flatMap((path) => foldersOf(path)));
  return old.filter((path) => (path.endsWith('/') ? !folders.has(path) : !files.has(path)));
}

/** `a/b/c.yaml` lies in `a/` and `a/b/`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}
