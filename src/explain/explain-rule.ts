import type { Consequence } from '../diagnostics/diagnostic';
import { severityOf, type Rule } from '../rules/rule';

const consequences: Readonly<Record<Consequence, string>> = {
  refused: 'refused: the cluster does not accept the object',
  ignored: 'ignored: accepted, and without the effect that it seems to have',
  risk: 'risk: accepted, and data or access is in danger',
  advice: 'advice: it works, and there is a better way',
};

/** A rule as a Markdown page, its examples included; plain enough to be read on a terminal. */
export function explainRule(rule: Rule): string {
  const { by, evidence, examples, id, severity, summary, types, why } = rule;
  const who = by === undefined ? '' : `, by ${by === 'longhorn' ? 'Longhorn' : 'Kubernetes'}`;
  const level = `${severityOf(rule)}${severity === undefined ? '' : `, because ${severity.because}`}`;
  return [
    `# ${id}`,
    `${summary} ${why}`,
    [
      `- Consequence: ${consequences[rule.consequence]}${who}`,
      `- Severity: ${level}`,
      `- Looks at: ${types.map(typeName).join(', ')}`,
      `- Evidence: ${evidence}`,
    ].join('\n'),
    '## Found',
    ...examples.bad.flatMap(({ findings, release, yaml }) => [
      code(yaml),
      [
        ...(release === undefined ? [] : [`With Longhorn ${release}:`, '']),
        // The hint is a line of the same item: two spaces keep it there.
        ...findings.flatMap(({ hint, message, path }) => [
          `- \`${path === '' ? '/' : path}\`: ${message}`,
          `  Hint: ${hint}`,
        ]),
      ].join('\n'),
    ]),
    '## Fine',
    ...examples.good.map(code),
    `To pass over it where it is right as it is: annotate the object with \`cdk8s-longhorn/ignore: "${id}: why"\`.`,
  ]
    .join('\n\n')
    .concat('\n');
}

/** `StorageClass (storage.k8s.io)`. */
function typeName(type: string): string {
  const [group, kind] = type.split('/') as [string, string];
  return group === '' ? kind : `${kind} (${group})`;
}

function code(yaml: string): string {
  return `\`\`\`yaml\n${yaml.replace(/^\n+|\n+$/g, '')}\n\`\`\``;
}
