import { check, type CheckResult } from '../../src/check/check';
import type { SourceFile } from '../../src/check/source-file';
import type { ReporterOptions } from '../../src/reporters/reporter';

/** Text that means something to every medium: markup, workflow commands, terminal control, line ends, table ends. */
export const hostile = 'x|`<b>&"\'::error::\u001b[31m\u202e%0A](javascript:1)@all';

const files: readonly SourceFile[] = [
  {
    path: 'clusters/a, b:c/settings.yaml',
    text: [
      'apiVersion: longhorn.io/v1beta2',
      'kind: Setting',
      'metadata: { name: no-such-setting, namespace: longhorn-system }',
      'value: "true"',
      '---',
      'apiVersion: v1',
      'kind: ConfigMap',
      `metadata: { name: ${JSON.stringify(hostile)} }`,
      'data: { a: b }',
      `extra: ${JSON.stringify(`${hostile}\n`)}`,
      '---',
      'apiVersion: v1',
      'kind: ConfigMap',
      'metadata: { name: twice, namespace: a }',
      '---',
      'apiVersion: v1',
      'kind: ConfigMap',
      'metadata: { name: twice, namespace: a }',
      '',
    ].join('\n'),
  },
  { path: 'other.yaml', text: 'apiVersion: example.org/v1\nkind: Widget\nmetadata: { name: w }\n' },
  { path: 'values.yaml', text: 'defaultSettings:\n  replicaAutoBalanc: best-effort\n' },
];

/** A result with every kind of thing in it. */
export const rich: CheckResult = check(files, { release: '1.12.1' });

/** Nothing at all. */
export const empty: CheckResult = check([]);

export const options: ReporterOptions = {
  colour: false,
  version: '0.0.0',
  textOf: (path) => files.find((file) => file.path === path)?.text,
};
