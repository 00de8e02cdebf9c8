import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { SourceFile } from '../source-file';

/** `${NAME}` in a comment; `$${NAME}` is how Flux is told to leave it alone. */
const substitution = /^[^#'"]*#.*?(?<!\$)(\$\{[A-Za-z_]\w*[^}]*\})/;

/**
 * Comments of a values file that Flux would fill in: a kustomization that makes a ConfigMap of the file takes the comments
 * along, and `postBuild.substitute` runs over the ConfigMap's text.
 * Source: Flux kustomize-controller docs/spec/v1/kustomizations.md, post build variable substitution.
 */
export function commentSubstitutions({ path, text }: SourceFile): Diagnostic[] {
  return text.split('\n').flatMap((line, index): Diagnostic[] => {
    const variable = substitution.exec(line)?.[1];
    if (variable === undefined) return [];
    return [
      {
        code: 'values-comment-substituted',
        severity: 'info',
        consequence: 'advice',
        message: `The comment holds ${variable}, which Flux fills in too where this file becomes a ConfigMap.`,
        hint: `Write $${variable} in the comment.`,
        source: { file: path, line: index + 1, column: line.indexOf(variable) + 1 },
      },
    ];
  });
}
