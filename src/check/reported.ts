import { compareDiagnostics } from '../diagnostics/diagnostic';
import type { Answers } from './answers';
import { keyOf } from './finding-key';
import { printedWrongly } from './printed-wrongly';
import { saidOnce } from './said-once';
import { withoutSkipped } from './skipped';

/** Everything once, in the order of files and lines, without what is to be skipped. */
export function reported(answers: Answers, skip: readonly string[]): Answers {
  const { findings, notChecked } = withoutSkipped(answers.findings, skip);
  return {
    findings: saidOnce(printedWrongly(uniqueBy(findings, keyOf))).sort(compareDiagnostics),
    notChecked: uniqueBy(
      [...answers.notChecked, ...notChecked],
      ({ file, line, reason }) => `${file}:${line}:${reason}`,
    ),
  };
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
