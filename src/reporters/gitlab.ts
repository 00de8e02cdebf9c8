import type { CheckResult } from '../check/check';
import { toldAsFinding } from '../check/not-checked';
import type { Severity } from '../diagnostics/diagnostic';
import { fingerprints } from './fingerprint';
import { jsonText } from './json-text';
import { oneLine } from '../diagnostics/one-line';
import { withHint } from './with-hint';

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

/** GitLab's code quality report; what was not checked is an issue of no weight. */
export function gitlab({ findings, notChecked }: CheckResult): string {
  const all = [...findings, ...notChecked.map(toldAsFinding)];
  const prints = fingerprints(all);
  const issues = all.map((finding, index) => ({
    description: oneLine(withHint(finding)),
    check_name: finding.code,
    fingerprint: prints[index],
    severity: severities[finding.severity],
    location: { path: finding.source?.file ?? '', lines: { begin: finding.source?.line ?? 1 } },
  }));
  return jsonText(issues);
}
