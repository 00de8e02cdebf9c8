import type { SourceRange } from '../diagnostics/diagnostic';
import { ignoredRules } from './ignored-rules';
import type { SourceFile } from './source-file';

/** A comment that accepts findings in its file, which has no object to carry an annotation. */
export interface IgnoreComment {
  readonly rules: ReadonlyMap<string, string>;
  readonly source: SourceRange;
}

const comment = /^([ \t]*)#[ \t]*cdk8s-longhorn\/ignore(?:[ \t:]+(.*))?$/;

/** `# cdk8s-longhorn/ignore chart-value-unknown: why`, in a line of its own. */
export function ignoreComments({ path, text }: SourceFile): IgnoreComment[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const [match, indentation = '', rules = ''] = comment.exec(line) ?? [];
    if (match === undefined) return [];
    // Without anything behind it, it accepts nothing, and that is said.
    const accepted = rules.trim() === '' ? 'rule-id' : rules;
    return [{ rules: ignoredRules(accepted), source: { file: path, line: index + 1, column: indentation.length + 1 } }];
  });
}
