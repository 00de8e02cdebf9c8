import type { CheckResult } from '../check/check';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic';
import { fingerprints } from './fingerprint';
import { jsonText } from './json-text';
import { oneLine } from '../diagnostics/one-line';

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

/** GitLab's code quality report; what was not checked is an issue of no weight. */
export function gitlab({ findings, notChecked }: CheckResult): string {
  const left = notChecked.map(({ file, line = 1, reason }): Diagnostic => {
    return {
      code: 'not-checked',
      severity: 'info',
      message: `Not checked: ${reason}.`,
      source: { file, line, column: 1 },
    };
  });
  const all = [...findings, ...left];
  const prints = fingerprints(all);
  const issues = all.map(({ code, hint, message, severity, source }, index) => ({
    description: oneLine(hint === undefined ? message : `${message} ${hint}`),
    check_name: code,
    fingerprint: prints[index],
    severity: severities[severity],
    location: { path: source?.file ?? '', lines: { begin: source?.line ?? 1 } },
  }));
  return jsonText(issues);
}
