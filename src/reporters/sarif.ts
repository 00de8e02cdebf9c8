import type { CheckResult } from '../check/check';
import type { Diagnostic, Severity, SourceRange } from '../diagnostics/diagnostic';
import { rules } from '../rules';
import { severityOf } from '../rules/rule';
import { fingerprints } from './fingerprint';
import { oneLine, wellFormed } from '../diagnostics/one-line';
import { jsonText } from './json-text';
import type { ReporterOptions } from './reporter';
import { withHint } from './with-hint';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, as GitHub code scanning and others read it. */
export function sarif({ findings, notChecked }: CheckResult, { version }: ReporterOptions): string {
  const ids = [...new Set(findings.map(({ code }) => code))].sort();
  const prints = fingerprints(findings);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cdk8s-longhorn', version, rules: ids.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) => resultOf(finding, ids.indexOf(finding.code), prints[index]!)),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notChecked.map(({ file, line, reason }) => ({
              level: 'note',
              message: { text: `Not checked: ${oneLine(reason)}` },
              ...(file !== '' && { locations: [location({ file, line: line ?? 1, column: 1 })] }),
            })),
          },
        ],
      },
    ],
  };
  return jsonText(log);
}

function ruleOf(id: string): object {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return { id };
  return {
    id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text: `Evidence: ${rule.evidence}` },
    defaultConfiguration: { level: levels[severityOf(rule)] },
    properties: { consequence: rule.consequence },
  };
}

function resultOf(finding: Diagnostic, ruleIndex: number, print: string): object {
  const { code, consequence, related = [], resource, severity, source } = finding;
  const text = oneLine(withHint(finding));
  const logical =
    resource === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: oneLine(resource), kind: 'object' }] };
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text },
    ...(source !== undefined && { locations: [{ ...location(source), ...logical }] }),
    ...(related.length > 0 && {
      relatedLocations: related.map((other) => ({
        ...location(other.source),
        message: { text: oneLine(other.message) },
      })),
    }),
    partialFingerprints: { 'cdk8sLonghorn/v1': print },
    ...(consequence !== undefined && { properties: { consequence } }),
  };
}

function location({ column, file, line }: SourceRange): object {
  const uri = file
    .split('/')
    .map((step) => encodeURIComponent(wellFormed(step)))
    .join('/');
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } } };
}
