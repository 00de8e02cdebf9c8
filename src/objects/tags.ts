import type { Diagnostic } from '../diagnostics/diagnostic';
import { nameProblem } from '../kubernetes/names';

/** Tags in the form that Longhorn stores: each once, sorted. Source: longhorn-manager util/util.go ValidateTags. */
export function canonicalTags(tags: readonly string[]): string[] {
  return [...new Set(tags)].sort();
}

/**
 * Tags that Longhorn refuses. Its webhook looks at them on updates only, so a bad tag in a new Node gets in and then
 * blocks every later change. Source: longhorn-manager webhook/resources/node/validator.go.
 */
export function tagProblems(tags: readonly string[], path: string): Diagnostic[] {
  return tags.flatMap((tag, index) =>
    nameProblem('labelKey', tag) === undefined
      ? []
      : [
          {
            code: 'tag-invalid',
            severity: 'error' as const,
            message: `Tag ${JSON.stringify(tag)} is not a qualified name.`,
            hint: 'Use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
            path: `${path}/${index}`,
          },
        ],
  );
}
