import type { CheckResult } from '../check/check';
import type { Severity } from '../diagnostics/diagnostic';
import { oneLine } from '../diagnostics/one-line';
import { withHint } from './with-hint';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations of GitHub Actions. Source: actions/toolkit packages/core/src/command.ts, for what has to be escaped. */
export function github({ findings, notChecked }: CheckResult): string {
  const found = findings.map((finding) => {
    const { code, severity, source } = finding;
    const place =
      source === undefined ? [] : [`file=${property(source.file)}`, `line=${source.line}`, `col=${source.column}`];
    const properties = [...place, `title=${property(code)}`].join(',');
    return `::${commands[severity]} ${properties}::${data(withHint(finding))}\n`;
  });
  const left = notChecked.map(({ file, line = 1, reason }) => {
    const properties = [...(file === '' ? [] : [`file=${property(file)}`, `line=${line}`]), 'title=not checked'].join(
      ',',
    );
    return `::notice ${properties}::${data(reason)}\n`;
  });
  return [...found, ...left].join('');
}

function data(text: string): string {
  return oneLine(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
