import { explainRule } from '../../explain/explain-rule';
import { rules } from '../../rules';
import { ExitCode, type Host } from '../host';
import { readArguments } from '../read-options';
import { UsageError } from '../usage-error';

/** `explain`: what a rule is about; without a name, all rules in a line each. */
export function explain(args: readonly string[], host: Host): ExitCode {
  const { paths: ids } = readArguments('explain', {}, args);
  if (ids.length === 0) host.stdout(overview());
  for (const id of ids) {
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined)
      throw new UsageError(
        `There is no rule "${id}".`,
        id,
        rules.map((one) => one.id),
      );
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
