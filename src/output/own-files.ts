import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The first entry of a folder that an earlier output of ours cannot have left there, and that replacing the folder would
 * destroy. cdk8s names its files `<chart>.k8s.yaml`, and so do we. Other names are ours only where the new output has
 * them too: an app that asks cdk8s for another ending writes the same files again.
 *
 * @param old paths below the folder, those of folders with `/` at the end; "" stands for a file in place of the folder
 * @param own names of files that an earlier run may have written
 */
export function foreignEntry(
  root: string,
  old: readonly string[],
  files: ReadonlyMap<string, string>,
  own: RegExp,
): string | undefined {
  const isFlat = ![...files.keys()].some((path) => path.includes('/'));
  return old.find((path) => {
    if (path.endsWith('/')) return isFlat || /(?:^|\/)(?:\.[^/]*|node_modules)\/$/.test(path);
    // Whoever opened a pipe would wait for ever.
    if (path !== '' && !isFile(join(root, path))) return true;
    if (files.has(path)) return false;
    const name = basename(path);
    return name !== 'construct-metadata.json' && !isLeftOver(name, own) && !isOwn(join(root, path), own);
  });
}

/** Also what has gone in the meantime, or is a link that leads nowhere. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
}

/** A file that a killed run was about to put in its place: `.<name>.<process>.yaml`. */
function isLeftOver(name: string, own: RegExp): boolean {
  const [, final] = /^\.(.+)\.\d+\.yaml$/.exec(name) ?? [];
  return final !== undefined && own.test(final);
}

/** No emitter begins with a comment, and each document is an object; an empty chart gives an empty file. */
function isOwn(file: string, own: RegExp): boolean {
  if (!own.test(basename(file))) return false;
  const text = readFileSync(file, 'utf8');
  return text.trim() === '' || (!text.trimStart().startsWith('#') && /^apiVersion: /m.test(text));
}
