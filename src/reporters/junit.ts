import type { CheckResult } from '../check/check';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { xmlText } from './xml';
import { withHint } from './with-hint';

/** JUnit XML: a suite for each file, a failure for each error and warning; what was not checked is skipped. */
export function junit({ findings, notChecked }: CheckResult): string {
  const files = [
    ...new Set([...findings.map(({ source }) => source?.file ?? ''), ...notChecked.map(({ file }) => file)]),
  ];
  const suites = files.sort().map((file) => {
    const own = findings.filter(({ source }) => (source?.file ?? '') === file);
    const left = notChecked.filter((item) => item.file === file);
    const failures = own.filter(isFailure).length;
    const name = xmlText(file === '' ? 'check' : file);
    return [
      `  <testsuite name="${name}" tests="${own.length + left.length}" failures="${failures}" errors="0" skipped="${left.length}">`,
      ...own.map((finding) => testCase(finding, name)),
      ...left.map(
        ({ line = 1, reason }) =>
          `    <testcase classname="${name}" name="${xmlText(`line ${line}: ${reason}`)}"><skipped message="${xmlText(reason)}"/></testcase>`,
      ),
      '  </testsuite>',
    ].join('\n');
  });
  // A file without a finding is a test that passes; readers take an empty report for one that failed.
  const clean =
    '  <testsuite name="check" tests="1" failures="0" errors="0" skipped="0">\n    <testcase classname="check" name="nothing found"/>\n  </testsuite>';
  const body = suites.length === 0 ? clean : suites.join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cdk8s-longhorn">\n${body}\n</testsuites>\n`;
}

function isFailure({ severity }: Diagnostic): boolean {
  return severity !== 'info';
}

function testCase(finding: Diagnostic, classname: string): string {
  const { code, message, severity, source } = finding;
  const place = source === undefined ? '' : `${source.line}:${source.column} `;
  const head = `    <testcase classname="${classname}" name="${xmlText(`${place}${code}`)}"`;
  const text = xmlText(withHint(finding));
  if (!isFailure(finding)) return `${head}><system-out>${text}</system-out></testcase>`;
  return `${head}><failure type="${severity}" message="${xmlText(message)}">${text}</failure></testcase>`;
}
