import { Testing } from 'cdk8s';
import { Longhorn } from '../../src/constructs/longhorn';
import { RecurringJob, RecurringJobTask } from '../../src/constructs/recurring-job';
import { objectsOf } from './yaml-of';

function existing(namespace?: string) {
  const chart = Testing.chart();
  return { chart, longhorn: Longhorn.fromRelease(chart, 'longhorn', { release: 'v1.12.1', namespace }) };
}

const settings = (chart: ReturnType<typeof Testing.chart>) =>
  objectsOf(chart).flatMap(({ kind, metadata, value }) =>
    kind === 'Setting' ? [[metadata.namespace, metadata.name, value]] : [],
  );

test('says what others want to know, and makes nothing', () => {
  const { chart, longhorn } = existing();
  expect([longhorn.release, longhorn.namespace]).toEqual(['1.12.1', 'longhorn-system']);
  expect(objectsOf(chart)).toEqual([]);
});

test('makes a Setting, protected, of what constructs depend on', () => {
  const { chart, longhorn } = existing('storage');
  longhorn.requireSetting('v2-data-engine', 'true', 'a');
  longhorn.requireSetting('v2-data-engine', 'true', 'b');
  longhorn.requireSettingItems('csi-allowed-topology-keys', ['zone'], 'a');
  longhorn.requireSettingItems('csi-allowed-topology-keys', ['rack'], 'b');
  expect(settings(chart)).toEqual([
    ['storage', 'v2-data-engine', 'true'],
    ['storage', 'csi-allowed-topology-keys', 'rack,zone'],
  ]);
  expect(objectsOf(chart)[0]!.metadata.annotations).toHaveProperty(['argocd.argoproj.io/sync-options']);
});

test('lets recurring jobs keep more than the default, and asks for nothing below', () => {
  const { chart, longhorn } = existing();
  const job = { longhorn, task: RecurringJobTask.SNAPSHOT, cron: '@daily' };
  new RecurringJob(chart, 'few', { ...job, retain: 100 });
  expect(settings(chart)).toEqual([]);
  new RecurringJob(chart, 'many', { ...job, retain: 120 });
  new RecurringJob(chart, 'more', { ...job, retain: 150 });
  expect(settings(chart)).toEqual([['longhorn-system', 'recurring-job-max-retention', '150']]);
});

test.each([
  ['1.9.0', 'Longhorn release "1.9.0" is not supported.'],
  ['1.12', 'Longhorn release "1.12" is not supported.'],
])('release %s is refused', (release, message) => {
  expect(() => Longhorn.fromRelease(Testing.chart(), 'longhorn', { release })).toThrow(message);
});
