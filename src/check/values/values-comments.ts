import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { OtherDocument } from '../read-files';
import type { SourceFile } from '../source-file';
import type { Suppressions } from '../suppressions';
import { commentSubstitutions } from './comment-substitution';

/**
 * What is wrong with comments of values files; those that pass over findings are taken note of.
 *
 * @param others documents of the files that are no objects
 * @param ofValues files that values are in
 */
export function valuesComments(
  files: readonly SourceFile[],
  others: readonly OtherDocument[],
  ofValues: ReadonlySet<string>,
  suppressions: Suppressions,
): Diagnostic[] {
  const plain = new Set(others.map(({ file }) => file).filter((file) => ofValues.has(file)));
  return files
    .filter(({ path }) => plain.has(path))
    .flatMap((file) => {
      suppressions.readComments(file);
      return commentSubstitutions(file).filter(({ code, source }) => !suppressions.coversPlace(source, code));
    });
}
