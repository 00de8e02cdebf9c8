// The package's entry `cdk8s-longhorn/check`: checks as a function, for servers and browsers.
export { check, type CheckCounts, type CheckOptions, type CheckResult } from './check';
export type { NotChecked } from './not-checked';
export type { SourceFile } from './source-file';
export type { Consequence, Diagnostic, RelatedPlace, Severity, SourceRange } from '../diagnostics/diagnostic';
export { DiagnosticsError } from '../diagnostics/diagnostics-error';
export type { Unknown } from '../diagnostics/undecided';
