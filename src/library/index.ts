// What a program gets that imports cdk8s-longhorn/check, in Node or in a browser.
export type { CheckCounts, CheckOptions, CheckResult } from '../check/check';
export type { NotChecked } from '../check/not-checked';
export type { SourceFile } from '../check/source-file';
export type { Consequence, Diagnostic, RelatedPlace, Severity, SourceRange } from '../diagnostics/diagnostic';
export { DiagnosticsError } from '../diagnostics/diagnostics-error';
export type { Unknown } from '../diagnostics/undecided';
export { supportedReleases } from '../longhorn/release';
export { check } from './check';
export { report, type ReportFormat } from './report';
export { rules, type RuleText } from './rules';
