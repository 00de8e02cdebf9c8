import { own } from '../../diagnostics/own';
import { otherCodes, textCodes } from '../../check/other-codes';
import { explainRule } from '../../explain/explain-rule';
import { refusalCodes } from '../../explain/refusal-codes';
import { rules } from '../../rules';
import { ExitCode, type Host } from '../host';
import { readArguments } from '../read-options';
import { UsageError } from '../usage-error';

const refusals = 'constructs and commands, which say what is wrong with what they are given, and how to mend it';

/** What finds things beside the rules. */
function finderOf(code: string): string | undefined {
  if (Object.hasOwn(otherCodes, code)) return `${otherCodes[code]}. It can be skipped and accepted as a rule can`;
  return refusalCodes.includes(code) ? refusals : own(textCodes, code);
}

/** `explain`: what a rule is about; without a name, all rules in a line each. */
export function explain(args: readonly string[], host: Host): ExitCode {
  const { paths: ids } = readArguments('explain', {}, args);
  if (ids.length === 0) host.stdout(overview());
  for (const id of ids) {
    const rule = rules.find((one) => one.id === id);
    const other = finderOf(id);
    if (rule === undefined && other !== undefined) {
      host.stdout(`${id} is no rule, and has no page: it is one of the answers of ${other}.\n`);
      continue;
    }
    if (rule === undefined) {
      const known = [
        ...rules.map((one) => one.id),
        ...Object.keys(otherCodes),
        ...Object.keys(textCodes),
        ...refusalCodes,
      ];
      throw new UsageError(`There is no rule "${id}".`, id, known, 'Without a name all are listed.');
    }
    host.stdout(explainRule(rule));
  }
  return ExitCode.OK;
}

function overview(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ consequence, id, summary }) => `${id.padEnd(width)}  ${consequence.padEnd(7)}  ${summary}\n`)
    .join('');
}
