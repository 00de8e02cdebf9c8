import { recurringJob, recurringJobProblems, type RecurringJobInput } from '../../src/objects/recurring-job';
import { describeWithShared } from '../shared';
import { expectSchema } from './schema';
import { hasShape, isNumber, isText, isTexts, verdictCases, type Mapping, type VerdictCase } from './verdict-cases';

const job: RecurringJobInput = { name: 'nightly', namespace: 'longhorn-system', task: 'backup', cron: '0 3 * * *' };
const codes = (change: Partial<RecurringJobInput>, maximum = 250) =>
  recurringJobProblems({ ...job, ...change }, maximum).map((problem) => problem.code);

test('what is left out gets the value that the webhook would fill in', () => {
  const object = recurringJob(job);
  expect(object).toEqual({
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'RecurringJob',
    metadata: { name: 'nightly', namespace: 'longhorn-system' },
    spec: {
      name: 'nightly',
      task: 'backup',
      cron: '0 3 * * *',
      groups: [],
      retain: 1,
      concurrency: 10,
      labels: {},
      parameters: {},
    },
  });
  expect(codes({})).toEqual([]);
  expectSchema(object);
});

test('everything given', () => {
  const all = {
    groups: ['default'],
    retain: 7,
    concurrency: 2,
    labels: { team: 'storage' },
    fullBackupInterval: 7,
  };
  const object = recurringJob({ ...job, ...all });
  expect(object['spec']).toMatchObject({
    groups: ['default'],
    retain: 7,
    concurrency: 2,
    labels: { team: 'storage' },
    parameters: { 'full-backup-interval': '7' },
  });
  expect(codes(all)).toEqual([]);
  expectSchema(object);
});

test.each(['snapshot-cleanup', 'filesystem-trim'])('%s keeps nothing', (task) => {
  expect(recurringJob({ ...job, task })['spec']).toMatchObject({ retain: 0 });
  expect(codes({ task, retain: 3 })).toEqual(['recurring-job-retain-used']);
  expect(codes({ task, retain: 0 })).toEqual([]);
});

test('a system backup takes its policy', () => {
  const input = { ...job, task: 'system-backup', volumeBackupPolicy: 'always' };
  expect(recurringJob(input)['spec']).toMatchObject({ parameters: { 'volume-backup-policy': 'always' } });
  expect(recurringJobProblems(input, 250)).toEqual([]);
});

test.each<[string, Partial<RecurringJobInput>, string]>([
  ['one character as name', { name: 'a' }, 'recurring-job-name-invalid'],
  ['a name in capitals', { name: 'Nightly' }, 'recurring-job-name-invalid'],
  ['41 characters as name', { name: 'n'.repeat(41) }, 'recurring-job-name-invalid'],
  ['a six-field schedule', { cron: '0 0 3 * * *' }, 'recurring-job-cron'],
  ['the 31st of February', { cron: '0 3 31 2 *' }, 'recurring-job-cron-comes'],
  ['an empty group', { groups: [''] }, 'recurring-job-group'],
  ['a group that is no label', { groups: ['g'.repeat(64)] }, 'recurring-job-group'],
  ['to keep none', { retain: 0 }, 'recurring-job-retain-positive'],
  ['to keep more than any setting allows', { retain: 251 }, 'recurring-job-retain-limit'],
  ['to keep a half', { retain: 1.5 }, 'schema-type'],
  ['to delete without a number', { task: 'snapshot-delete' }, 'recurring-job-retain-given'],
  ['no volume at a time', { concurrency: 0 }, 'recurring-job-concurrency'],
  ["Longhorn's own label", { labels: { KubernetesStatus: 'x' } }, 'recurring-job-label'],
  ['an empty label', { labels: { team: '' } }, 'recurring-job-label'],
  ['a label with two slashes', { labels: { 'a/b/c': 'x' } }, 'recurring-job-label'],
  ['a negative interval', { fullBackupInterval: -1 }, 'recurring-job-parameter'],
  ['an interval for snapshots', { task: 'snapshot', fullBackupInterval: 5 }, 'recurring-job-parameter-read'],
  ['a policy for backups', { volumeBackupPolicy: 'always' }, 'recurring-job-parameter-read'],
])('refused: %s', (_what, change, code) => {
  expect(codes(change)).toEqual([code]);
});

test('a job that deletes snapshots may keep none', () => {
  expect(codes({ task: 'snapshot-delete', retain: 0 })).toEqual([]);
});

describeWithShared('the real webhook', (shared) => {
  /** Taken by the webhook, and refused here: why. */
  const stricter: Record<string, string> = {
    // Never run.
    'rj-cron-(never|every-negative|every-zero)': 'recurring-job-cron-comes',
    // Rewritten, so that a synced manifest would differ for ever.
    'rj-retain-snapshot-delete-minus-1': 'recurring-job-retain-positive',
    'rj-retain-.*-0': 'recurring-job-retain-positive',
    'rj-retain-(filesystem-trim-3|filesystem-trim-500|snapshot-cleanup-5)': 'recurring-job-retain-used',
    'rj-task-snapshot-cleanup': 'recurring-job-retain-used',
    'rj-concurrency-0': 'recurring-job-concurrency',
    // Means nothing.
    'rj-concurrency-minus-1': 'recurring-job-concurrency',
    'rj-param-full-negative': 'recurring-job-parameter',
    // Deletes every snapshot without being told to.
    'rj-retain-missing-delete': 'recurring-job-retain-given',
    // Cannot be the label of a volume.
    'rj-groups-(long|dash-last|dot-last)': 'recurring-job-group',
    // Read by another task.
    'rj-param-policy-.*': 'recurring-job-parameter-read',
    'rj-param-both': 'recurring-job-parameter-read',
  };
  const tasks = ['snapshot', 'snapshot-force-create', 'snapshot-cleanup', 'snapshot-delete', 'backup'];
  const isTask = (value: unknown) =>
    [...tasks, 'backup-force-create', 'filesystem-trim', 'system-backup'].includes(value as string);
  const isTextMap = (value: unknown) =>
    typeof value === 'object' && value !== null && Object.values(value).every(isText);
  const shape = {
    name: isText,
    cron: isText,
    task: isTask,
    groups: isTexts,
    retain: isNumber,
    concurrency: isNumber,
    labels: isTextMap,
    parameters: (value: unknown) =>
      hasShape(value, {
        'full-backup-interval': (text) => /^-?[0-9]+$/.test(text as string),
        'volume-backup-policy': (text) => ['always', 'if-not-present', 'disabled'].includes(text as string),
      }),
  };
  const cases = verdictCases(shared, 'node-setting-recurringjob.json', 'RecurringJob').filter(expressible);

  it('has enough cases to mean something', () => expect(cases.length).toBeGreaterThan(80));

  it.each(cases.map((one) => [one.id, one] as const))('agrees on %s', (id, one) => {
    const problems = recurringJobProblems(inputOf(one), maximumOf(one)).map((problem) => problem.code);
    const reason = Object.entries(stricter).find(([pattern]) => new RegExp(`^${pattern}$`).test(id))?.[1];
    if (reason !== undefined && problems.length > 0) expect(problems).toContain(reason);
    else expect([id, problems.length === 0, problems]).toEqual([id, one.verdict.accepted, problems]);
  });

  it.each(Object.keys(stricter))('is more lenient for %s', (pattern) => {
    const meant = cases.filter((one) => one.verdict.accepted && new RegExp(`^${pattern}$`).test(one.id));
    expect(meant.flatMap((one) => recurringJobProblems(inputOf(one), maximumOf(one)))).not.toEqual([]);
  });

  const taken = cases.filter((one) => recurringJobProblems(inputOf(one), maximumOf(one)).length === 0);
  it.each(taken.map((one) => [one.id, one] as const))('writes what was stored for %s', (_id, one) => {
    expect(recurringJob(inputOf(one))['spec']).toEqual(one.verdict.stored!.spec);
  });

  /** What a RecurringJobInput can say: the names in metadata and spec are one, required fields are there. */
  function expressible({ object }: VerdictCase): boolean {
    const spec = object.spec;
    if (!hasShape(spec, shape) || spec['task'] === undefined || spec['cron'] === undefined) return false;
    // Rewritten by the webhook, or invented by the API server.
    const kept = object.metadata.name !== undefined && /^[^A-Z]{0,40}$/.test(object.metadata.name);
    return kept && (spec['name'] === undefined || spec['name'] === object.metadata.name);
  }

  function maximumOf({ state }: VerdictCase): number {
    return Number(state?.find((one) => one.metadata.name === 'recurring-job-max-retention')?.value ?? 100);
  }

  function inputOf({ object }: VerdictCase): RecurringJobInput {
    const { name: _name, parameters, ...spec } = object.spec as Mapping;
    const interval = parameters?.['full-backup-interval'];
    const policy = parameters?.['volume-backup-policy'];
    return {
      ...(spec as Pick<RecurringJobInput, 'task' | 'cron'>),
      name: object.metadata.name,
      namespace: 'longhorn-system',
      ...(interval === undefined ? {} : { fullBackupInterval: Number(interval) }),
      ...(policy === undefined ? {} : { volumeBackupPolicy: policy }),
    };
  }
});
