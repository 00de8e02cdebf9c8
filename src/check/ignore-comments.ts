import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic';
import { ignoredRules, ignoreName } from './ignored-rules';
import type { SourceFile } from './source-file';

/** A comment that accepts findings in its file, which has no object to carry an annotation. */
export interface IgnoreComment {
  readonly rules: ReadonlyMap<string, string>;
  readonly source: SourceRange;
}

const comment = /^((?:.*[ \t])?)#[ \t]*cdk8s-longhorn\/ignore(?:[ \t:]+(.*))?$/;

/** `# cdk8s-longhorn/ignore chart-value-unknown: why`, in a line of its own or behind a value. */
export function ignoreComments({ path, text }: SourceFile): IgnoreComment[] {
  // Few files have one.
  if (!text.includes(ignoreName)) return [];
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const [match, before = '', rules = ''] = comment.exec(line) ?? [];
    if (match === undefined) return [];
    const accepted = ignoredRules(rules);
    return [
      {
        // Without anything behind it, it accepts nothing, and that is said.
        rules: accepted.size === 0 ? ignoredRules('rule-id') : accepted,
        source: { file: path, line: index + 1, column: before.length + 1 },
      },
    ];
  });
}

/** In a file of objects nobody could tell which of them is meant, and so the comment would do nothing without a word. */
export function misplacedComments(file: SourceFile): Diagnostic[] {
  return ignoreComments(file).map(({ rules, source }) => ({
    code: 'ignore-unused',
    severity: 'warning',
    consequence: 'ignored',
    message: `The comment ${ignoreName} counts in files of chart values only, and there are objects in this one.`,
    hint: `Annotate the object that is meant with ${ignoreName}: "${[...rules.keys()][0]}: why it is right here".`,
    source,
  }));
}
