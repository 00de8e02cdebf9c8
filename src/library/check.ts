import { check as checkFiles, type CheckOptions, type CheckResult } from '../check/check';
import type { SourceFile } from '../check/source-file';
import { mustBeArguments } from './arguments';

/**
 * Says what a cluster makes of the files: what it refuses, what it passes over in silence, and what is in danger. Reads no
 * file but its own data, and no network.
 *
 * @throws DiagnosticsError unknown-release, unknown-kubernetes, unknown-rule, unknown-option, argument-invalid; what is
 * wrong with the files is in the result
 */
export function check(files: readonly SourceFile[], options: CheckOptions = {}): CheckResult {
  mustBeArguments(files, options);
  return checkFiles(files, options);
}
