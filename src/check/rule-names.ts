import { nearest } from '../diagnostics/nearest';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { rules } from '../rules';

/**
 * Refuses names that no rule has: what was to be checked would not be, and nobody would notice.
 *
 * @param others codes that may be named beside the rules
 * @throws DiagnosticsError unknown-rule
 */
export function mustBeRules(names: readonly string[], others: readonly string[] = []): void {
  const ids = new Set([...rules.map(({ id }) => id), ...others]);
  const diagnostics = names
    .filter((name) => !ids.has(name))
    .map((name) => {
      const likely = nearest(name, ids);
      return {
        code: 'unknown-rule',
        severity: 'error' as const,
        message: `There is no rule "${name}".`,
        hint:
          likely === undefined ? 'Name one of those that "cdk8s-longhorn explain" lists.' : `Did you mean "${likely}"?`,
      };
    });
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
}
