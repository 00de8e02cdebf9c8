import { readFileSync } from 'node:fs';
import { Testing } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  BackupTarget,
  BackupTargetCredential,
  BackupTargetUrl,
  ExternalName,
  Longhorn,
  LonghornApp,
  RecurringJob,
  RecurringJobTask,
  StorageClass,
  StorageNode,
  StorageNodePool,
} from '../../src';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import { FakeLonghorn } from './fake-longhorn';

const file = 'test/constructs/refuse.test.ts';
const lines = readFileSync(file, 'utf8').split('\n');
const job = { task: RecurringJobTask.BACKUP, cron: '0 2 * * *' };
const url = BackupTargetUrl.s3('backups', 'eu-central-1');
const credential = BackupTargetCredential.fromSecretName('Not a name');
const disk = { path: '/mnt/a' };

test.each<[string, (scope: Construct, longhorn: FakeLonghorn) => unknown]>([
  ['prop-unknown', (scope) => new Longhorn(scope, 'x', { release: '1.12.1', x: 1 } as never)],
  ['prop-missing', (scope) => new Longhorn(scope, 'x', {} as never)],
  ['prop-invalid', (scope) => new Longhorn(scope, 'x', { release: '1.12.1', namespace: 'A' })],
  ['unknown-release', (scope) => new Longhorn(scope, 'x', { release: '1.11.9' })],
  ['unknown-release', (scope) => Longhorn.fromRelease(scope, 'x', { release: '1.11.9' })],
  ['unknown-release', (scope) => Longhorn.fromChartValues(scope, 'x', { release: '1.11.9' })],
  [
    'setting-value-option',
    (scope) => new Longhorn(scope, 'x', { release: '1.12.1', settings: { logLevel: 'x' as never } }),
  ],
  ['setting-known', (scope) => Longhorn.fromRelease(scope, 'x', { release: '1.12.1' }).requireSetting('a', 'b', '')],
  ['recurring-job-cron', (scope, longhorn) => new RecurringJob(scope, 'x', { longhorn, ...job, cron: 'x' })],
  ['recurring-job-retain-positive', (scope, longhorn) => new RecurringJob(scope, 'x', { longhorn, ...job, retain: 0 })],
  ['disk-path-unique', (scope, longhorn) => new StorageNode(scope, 'x', { longhorn, disks: [disk, disk] })],
  ['backup-target-credential', (scope, longhorn) => new BackupTarget(scope, 'x', { longhorn, url, credential })],
  ['external-name', (scope) => new ExternalName(scope, 'x', { target: 'not_a name' })],
  ['prop-missing', (scope) => new ExternalName(scope, 'x', {} as never)],
  ['class-name-invalid', (scope, longhorn) => new StorageClass(scope, 'x', { longhorn, name: 'A' })],
  ['pool-node-duplicate', (scope, longhorn) => new StorageNodePool(scope, 'x', { longhorn, nodes: ['a', 'a'] })],
])('%s has the construct and its line', (code, make) => {
  const chart = Testing.chart();
  const problems = problemsOf(() => make(chart, new FakeLonghorn(chart)));
  const problem = problems.find((one) => one.code.startsWith(code));
  expect(problem).toMatchObject({ construct: 'test/x', source: { file } });
  expect(lines[problem!.source!.line - 1]).toContain("'x'");
});

test('the app has no name, and its line', () => {
  expect(() => new LonghornApp({ release: '1.11.9' })).toThrow(/^test\S+refuse\.test\.ts:\d+:\d+ {2}error {2}Longhorn/);
});

test('what a values file has wrong stays in its line', () => {
  const make = () => Longhorn.fromChartValues(Testing.chart(), 'x', { release: '1.12.1', valuesFiles: ['README.md'] });
  expect(problemsOf(make)[0]?.source?.file).toBe('README.md');
});

function problemsOf(make: () => unknown) {
  try {
    make();
  } catch (error) {
    if (error instanceof DiagnosticsError) return error.diagnostics;
    throw error;
  }
  return [];
}
