import { Testing } from 'cdk8s';
import { RecurringJob, RecurringJobTask, VolumeBackupPolicy } from '../../src/constructs/recurring-job';
import { SystemBackupSchedule } from '../../src/constructs/system-backup-schedule';
import { crdOptions } from '../../src/longhorn/crd-options';
import { supportedReleases } from '../../src/longhorn/release';
import { expectSchema } from '../objects/schema';
import { FakeLonghorn } from './fake-longhorn';
import { objectsOf } from './yaml-of';

function setup() {
  const chart = Testing.chart();
  return { chart, longhorn: new FakeLonghorn(chart) };
}

test.each(supportedReleases())('the tasks are those of %s', (release) => {
  expect(Object.values(RecurringJobTask).sort()).toEqual([...crdOptions(release, 'recurringjobs', 'task')].sort());
});

test('a job', () => {
  const { chart, longhorn } = setup();
  const job = new RecurringJob(chart, 'nightly', {
    longhorn,
    task: RecurringJobTask.BACKUP,
    cron: '0 3 * * *',
    groups: [RecurringJob.DEFAULT_GROUP],
    retain: 7,
    fullBackupInterval: 7,
  });
  expect(job.jobName).toBe('nightly');
  const [object] = objectsOf(chart);
  expect(object).toEqual({
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'RecurringJob',
    metadata: { name: 'nightly', namespace: 'longhorn-system' },
    spec: {
      name: 'nightly',
      task: 'backup',
      cron: '0 3 * * *',
      groups: ['default'],
      retain: 7,
      concurrency: 10,
      labels: {},
      parameters: { 'full-backup-interval': '7' },
    },
  });
  expectSchema(object!);
});

test('what a job keeps is a number that the setting has to reach', () => {
  const { chart, longhorn } = setup();
  const job = { longhorn, cron: '@hourly' };
  new RecurringJob(chart, 'a', { ...job, name: 'many', task: RecurringJobTask.SNAPSHOT, retain: 101 });
  new RecurringJob(chart, 'none', { ...job, task: RecurringJobTask.SNAPSHOT_DELETE, retain: 0 });
  expect(longhorn.required).toEqual([
    { name: 'recurring-job-max-retention', value: '>= 101', reason: 'recurring job "many" keeps 101' },
  ]);
});

test('a mistake names the construct and the field', () => {
  const { chart, longhorn } = setup();
  expect(
    () => new RecurringJob(chart, 'nightly', { longhorn, task: RecurringJobTask.SNAPSHOT, cron: '0 3 * * 7' }),
  ).toThrow(
    ' test/nightly /spec/cron  error  ' +
      'The schedule "0 3 * * 7" has "7" as day of week, outside 0 to 6.  [recurring-job-cron]',
  );
});

test.each([
  [undefined, 'if-not-present'],
  [VolumeBackupPolicy.ALWAYS, 'always'],
])('a system backup schedule with the policy %s', (volumeBackupPolicy, written) => {
  const { chart, longhorn } = setup();
  const schedule = new SystemBackupSchedule(chart, 'system', {
    longhorn,
    cron: '@daily',
    retain: 5,
    volumeBackupPolicy,
  });
  expect(schedule.job.jobName).toBe('system');
  const [object] = objectsOf(chart);
  expect(object).toMatchObject({
    metadata: { name: 'system' },
    spec: { task: 'system-backup', groups: [], retain: 5, parameters: { 'volume-backup-policy': written } },
  });
  expectSchema(object!);
});
