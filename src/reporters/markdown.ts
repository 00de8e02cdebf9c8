import type { CheckResult } from '../check/check';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic';
import { oneLine } from '../diagnostics/one-line';
import { whatWasChecked } from './what-was-checked';

const titles: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Infos' };

/** A comment for a pull request: a table for each severity, the rest folded. */
export function markdown(result: CheckResult): string {
  const { findings, notChecked } = result;
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    table(
      findings.filter((finding) => finding.severity === severity),
      titles[severity],
    ),
  );
  const summary = `${findings.length === 0 ? 'Nothing found' : `${findings.length} found`} in ${whatWasChecked(result)}.`;
  const left = notChecked.map(
    ({ file, line, reason }) => `- ${code(line === undefined ? file : `${file}:${line}`)}: ${words(reason)}`,
  );
  const folded =
    left.length === 0
      ? []
      : [`<details><summary>Not checked: ${left.length}</summary>\n\n${left.join('\n')}\n\n</details>`];
  return `${['## Storage check', summary, ...parts, ...folded].join('\n\n')}\n`;
}

function table(findings: readonly Diagnostic[], title: string): string[] {
  if (findings.length === 0) return [];
  const rows = findings.map(({ code: rule, consequence, hint, message, source }) => {
    const place = source === undefined ? '' : code(`${source.file}:${source.line}`);
    const text = `${words(message)}${hint === undefined ? '' : `<br>${words(hint)}`}`;
    return `| ${place} | ${consequence ?? ''} | ${text} | ${code(rule)} |`;
  });
  return [
    `### ${title} (${findings.length})\n\n| place | consequence | finding | rule |\n| --- | --- | --- | --- |\n${rows.join('\n')}`,
  ];
}

/** Text in which nothing is markup, a link, a mention or a cell's end. */
function words(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//')
    .replace(/\bwww\./g, 'www&#46;');
}

/** Code, whatever backticks and bars it holds. */
function code(text: string): string {
  const plain = oneLine(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
  if (longest === 0) return `\`${plain}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${plain} ${fence}`;
}
