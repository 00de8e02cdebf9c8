import { groupBy } from '../diagnostics/group-by';
import { counted } from './counted';
import type { CheckResult } from '../check/check';
import type { NotChecked } from '../check/not-checked';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic';
import { oneLine } from '../diagnostics/one-line';
import type { ReporterOptions } from './reporter';
import { whatWasChecked } from './what-was-checked';

const colours: Readonly<Record<Severity | 'bold' | 'dim', string>> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  info: '\u001b[36m',
  bold: '\u001b[1m',
  dim: '\u001b[2m',
};

type Paint = (style: keyof typeof colours, text: string) => string;

/** For people: findings by file, each with its line and a caret under the place, and what was checked and what was not. */
export function text(result: CheckResult, options: ReporterOptions): string {
  const paint: Paint = (style, words) => (options.colour ? `${colours[style]}${words}\u001b[0m` : words);
  const lineOf = lineReader(options);
  const parts = result.findings.map((finding) => block(finding, lineOf, paint));
  return [...parts, ...notChecked(result.notChecked, paint), summary(result, paint)].join('\n');
}

/** The text of a line of a file; undefined where there is none. */
type LineOf = (file: string, line: number) => string | undefined;

/** A file is split once, and not for each of its findings. */
function lineReader({ textOf }: ReporterOptions): LineOf {
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = known.get(file);
    if (lines === undefined) known.set(file, (lines = textOf(file)?.split(/\r\n|\r|\n/) ?? []));
    return lines[line - 1];
  };
}

function block(finding: Diagnostic, lineOf: LineOf, paint: Paint): string {
  const { code, consequence, hint, message, related = [], severity, source } = finding;
  const place = source === undefined ? '' : `${oneLine(source.file)}:${source.line}:${source.column}  `;
  const what = consequence === undefined ? severity : `${severity} (${consequence})`;
  return [
    `${paint('bold', place)}${paint(severity, what)}  ${oneLine(message)}  ${paint('dim', `[${code}]`)}`,
    ...sourceLines(finding, lineOf, paint),
    ...related.map(
      (other) =>
        `  ${paint('dim', 'see:')} ${oneLine(other.source.file)}:${other.source.line}:${other.source.column} ${oneLine(other.message)}`,
    ),
    ...(hint === undefined ? [] : [`  ${paint('dim', 'hint:')} ${oneLine(hint)}`]),
    '',
  ].join('\n');
}

const longestLine = 160;

/** The line that the finding is about, and a caret under the place. */
function sourceLines({ source, severity }: Diagnostic, lineOf: LineOf, paint: Paint): string[] {
  if (source === undefined) return [];
  const line = lineOf(source.file, source.line);
  if (line === undefined || line.trim() === '') return [];
  const number = String(source.line);
  // What is far along a long line is shown from a little before it.
  const from = source.column > longestLine - 20 ? source.column - 20 : 0;
  const shown = oneLine(line.slice(from, from + longestLine).replaceAll('\t', ' '));
  const before = oneLine(line.slice(from, source.column - 1).replaceAll('\t', ' ')).length;
  const caret = `  ${' '.repeat(number.length)} | ${' '.repeat(before)}${paint(severity, '^')}`;
  return [`  ${paint('dim', `${number} |`)} ${shown}`, caret];
}

function notChecked(items: readonly NotChecked[], paint: Paint): string[] {
  if (items.length === 0) return [];
  return [
    paint('bold', 'Not checked:'),
    ...reasons(items.filter(({ objects }) => objects === undefined)),
    ...unknownKinds(items.flatMap(({ objects }) => objects ?? [])),
    '',
  ];
}

/** By reason: many files that were passed over for the same one are one line. */
function reasons(items: readonly NotChecked[]): string[] {
  return [...groupBy(items, ({ reason }) => reason)].map(([reason, same]) => {
    const places = same.slice(0, 3).map(({ file, line }) => oneLine(line === undefined ? file : `${file}:${line}`));
    const more = same.length > 3 ? ` and ${same.length - 3} more` : '';
    return `  ${oneLine(reason).replace(/\.$/, '')}: ${places.join(', ')}${more}`;
  });
}

const mostGroups = 8;

/** By API group, that with the most objects first: a repository uses operators by the dozen. */
function unknownKinds(kinds: readonly NonNullable<NotChecked['objects']>[]): string[] {
  if (kinds.length === 0) return [];
  const groups = new Map<string, { readonly kinds: string[]; count: number }>();
  for (const { apiVersion, count, kind } of [...kinds].sort((a, b) => b.count - a.count)) {
    const group = groups.get(apiVersion) ?? { kinds: [], count: 0 };
    groups.set(apiVersion, group);
    group.kinds.push(count === 1 ? kind : `${count} ${kind}`);
    group.count += count;
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.count - a.count);
  const count = sorted.reduce((sum, [, group]) => sum + group.count, 0);
  const left = sorted.length - mostGroups;
  return [
    `  no schema for ${counted(count, 'object')} of ${counted(kinds.length, 'kind')}; --crds FOLDER takes CustomResourceDefinitions:`,
    ...sorted.slice(0, mostGroups).map(([group, of]) => oneLine(`    ${group}: ${of.kinds.join(', ')}`)),
    ...(left > 0 ? [`    and ${left} more of their API versions, which --reporter json names`] : []),
  ];
}

function summary(result: CheckResult, paint: Paint): string {
  const { findings, notChecked: left } = result;
  const bySeverity = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, infos] = [bySeverity('error'), bySeverity('warning'), bySeverity('info')];
  const found =
    findings.length === 0
      ? 'Nothing found'
      : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(infos, 'info')}`;
  const rest = left.length === 0 ? '' : `; ${counted(left.length, 'thing')} could not be checked`;
  return `${paint('bold', found)} in ${whatWasChecked(result)}${rest}.\n`;
}
