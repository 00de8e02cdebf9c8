import type { Diagnostic } from '../diagnostics/diagnostic';
import { nearest } from '../diagnostics/nearest';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { rules } from '../rules';
import { otherCodes } from './other-codes';

/**
 * Refuses names that no rule has: what was to be checked would not be, and nobody would notice.
 *
 * @param skipped names of what is to be left out, which may be other codes of findings too
 * @throws DiagnosticsError unknown-rule
 */
export function mustBeRules(wanted: readonly string[], skipped: readonly string[]): void {
  const ids = rules.map(({ id }) => id);
  const diagnostics = [...unknown(wanted, ids), ...unknown(skipped, [...ids, ...Object.keys(otherCodes)])];
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
}

function unknown(names: readonly string[], known: readonly string[]): Diagnostic[] {
  const all = new Set(known);
  return names
    .filter((name) => !all.has(name))
    .map((name) => {
      const likely = nearest(name, known);
      return {
        code: 'unknown-rule',
        severity: 'error',
        message: `There is no rule "${name}".`,
        hint:
          likely === undefined ? 'Name one of those that "cdk8s-longhorn explain" lists.' : `Did you mean "${likely}"?`,
      };
    });
}
