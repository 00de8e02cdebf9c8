import type { CheckResult } from '../check/check';
import { jsonText } from './json-text';
import type { ReporterOptions } from './reporter';

/** For programs: the whole result, in the form that docs/check-result.schema.json describes. */
export function json({ counts, findings, notChecked, releases }: CheckResult, { version }: ReporterOptions): string {
  const report = { version: 1, tool: { name: 'cdk8s-longhorn', version }, releases, counts, findings, notChecked };
  return jsonText(report);
}
