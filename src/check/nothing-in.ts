import type { NotChecked } from './not-checked';
import type { SourceFile } from './source-file';

/** Files that somebody names and of which nothing else is said: a mistake in the path or in the file would look like a pass. */
export function nothingIn(files: readonly SourceFile[], known: ReadonlySet<string>): NotChecked[] {
  return files
    .filter(({ isNamed, path }) => isNamed === true && !known.has(path))
    .map(({ path, text }) => ({ file: path, reason: hasText(text) ? foreign : 'it is empty' }));
}

const foreign =
  "it holds no Kubernetes object, and nothing by which values of Longhorn's chart are told; a path such as longhorn/values.yaml would tell them";

function hasText(text: string): boolean {
  return text.split('\n').some((line) => !/^(?:\uFEFF?\s*(?:#.*)?|---\s*)$/.test(line.trimEnd()));
}
