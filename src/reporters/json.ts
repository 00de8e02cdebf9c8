import type { CheckResult } from '../check/check';
import { jsonText } from './json-text';
import type { ReporterOptions } from './reporter';

/** For programs: the whole result, in the form that docs/check-result.schema.json describes. */
export function json(result: CheckResult, { version }: ReporterOptions): string {
  const { counts, findings, kubernetes, notChecked, releases } = result;
  const tool = { name: 'cdk8s-longhorn', version };
  return jsonText({ version: 1, tool, releases, kubernetes, counts, findings, notChecked });
}
