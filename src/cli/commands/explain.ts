import { explainRule } from '../../explain/explain-rule';
import { rules } from '../../rules';
import { ExitCode, type Host } from '../host';
import { readArguments } from '../read-options';
import { UsageError } from '../usage-error';

const values = "the check of values by the release's Helm chart, whose values.yaml and templates decide";
const text = 'the check of the text, which is read as Kubernetes reads it';

/** What finds things beside the rules, by how its codes begin. */
const otherChecks: Readonly<Record<string, string>> = {
  'chart-': values,
  'duplicate-key': text,
  'object-duplicate': 'the check for objects that stand twice in one folder, of which the last one applied wins',
  'schema-': 'the check by schemas, as strict as the API server with the definitions of the release',
  'values-': values,
  'yaml-': text,
};

/** `explain`: what a rule is about; without a name, all rules in a line each. */
export function explain(args: readonly string[], host: Host): ExitCode {
  const { paths: ids } = readArguments('explain', {}, args);
  if (ids.length === 0) host.stdout(overview());
  for (const id of ids) {
    const rule = rules.find((one) => one.id === id);
    const other = Object.keys(otherChecks).find((beginning) => id.startsWith(beginning));
    if (rule === undefined && other !== undefined) {
      host.stdout(`${id} is no rule, and has no page: it is one of the answers of ${otherChecks[other]}.\n`);
      continue;
    }
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
