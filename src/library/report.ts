import type { CheckResult } from '../check/check';
import type { SourceFile } from '../check/source-file';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { reporters, type ReportFormat } from '../reporters';
import { packageVersion } from '../reporters/package-version';

export type { ReportFormat } from '../reporters';

/**
 * A result as text: `markdown` for a comment on a pull request, `sarif` for code scanning, and the other formats that
 * `cdk8s-longhorn check --reporter` has.
 *
 * @param files those that were checked; `text` quotes lines of them
 * @throws DiagnosticsError unknown-format
 */
export function report(result: CheckResult, format: ReportFormat, files: readonly SourceFile[] = []): string {
  if (!Object.hasOwn(reporters, format)) {
    const message = typeof format === 'string' ? `There is no format "${format}".` : 'The format is no text.';
    const hint = `Use one of ${Object.keys(reporters).join(', ')}.`;
    throw new DiagnosticsError([{ code: 'unknown-format', severity: 'error', message, hint }]);
  }
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return reporters[format](result, {
    colour: false,
    version: packageVersion(),
    textOf: (file) => texts.get(file),
  });
}
