import type { CheckResult } from '../check/check';
import type { Severity } from '../diagnostics/diagnostic';
import { fingerprints } from './fingerprint';
import { jsonText } from './json-text';
import { oneLine } from '../diagnostics/one-line';

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

/** GitLab's code quality report. */
export function gitlab({ findings }: CheckResult): string {
  const prints = fingerprints(findings);
  const issues = findings.map(({ code, hint, message, severity, source }, index) => ({
    description: oneLine(hint === undefined ? message : `${message} ${hint}`),
    check_name: code,
    fingerprint: prints[index],
    severity: severities[severity],
    location: { path: source?.file ?? '', lines: { begin: source?.line ?? 1 } },
  }));
  return jsonText(issues);
}
