import { check } from '../../src/check/check';

/** What is found and what is left open, by rule, in files that hold all there is, or not. */
function judge(yaml: string, isComplete: boolean) {
  const { findings, notChecked } = check([{ path: 'a.yaml', text: yaml }], { release: '1.12.1', isComplete });
  return { found: findings.map(({ code }) => code), open: notChecked.map(({ rule }) => rule) };
}

const setting = (name: string, value: string) =>
  `apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata: { name: ${name} }\nvalue: '${value}'\n`;
const job = (spec: string) =>
  `apiVersion: longhorn.io/v1beta2\nkind: RecurringJob\nmetadata: { name: nightly }\nspec: { name: nightly, cron: 0 3 * * *, retain: 3, ${spec} }\n`;
const claim = (labels: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data, labels: { ${labels} } }\nspec: { storageClassName: x, accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n`;
const source = 'recurring-job.longhorn.io/source: enabled';

test.each([
  ['a PriorityClass', 'setting-priority-class-exists', setting('priority-class', 'storage')],
  ['a static class', 'setting-static-class-exists', setting('default-longhorn-static-storage-class', 'storage')],
])('%s that is not here is missing only where all is here', (_, rule, yaml) => {
  expect(judge(yaml, false)).toEqual({ found: [], open: [rule] });
  expect(judge(yaml, true)).toEqual({ found: [rule], open: [] });
});

test.each([
  [
    'v1 off',
    'setting-engine-switchable',
    setting('v1-data-engine', 'false') + '---\n' + setting('v2-data-engine', 'true'),
  ],
  ['huge pages', 'setting-engine-switchable', setting('v2-data-engine', 'true')],
  ['CPU policy', 'setting-cpu-policy-static', setting('data-engine-number-of-cpu-cores', '{"v2":"2"}')],
])('%s hangs on the nodes of the cluster', (_, rule, yaml) => {
  expect(judge(yaml, false).open).toContain(rule);
  expect(judge(yaml, true)).toEqual({ found: [], open: [] });
});

test('both engines are off where nobody can have turned on the other one', () => {
  const yaml = setting('v1-data-engine', 'false');
  expect(judge(yaml, false).found).toEqual([]);
  expect(judge(yaml, true).found).toEqual(['setting-engine-on']);
});

test('a job without groups beside nothing that makes volumes is left open', () => {
  expect(judge(job('task: snapshot'), false)).toEqual({ found: [], open: ['recurring-job-selected'] });
  expect(judge(job('task: snapshot, groups: []'), false).found).toEqual(['recurring-job-selected']);
  expect(judge(job('task: snapshot'), true).found).toEqual(['recurring-job-selected']);
  expect(judge(job('task: system-backup'), false)).toEqual({ found: [], open: [] });
});

test('a group that nobody is in counts where all is here', () => {
  const yaml = job('task: snapshot, groups: [databases]');
  expect(judge(yaml, false)).toEqual({ found: [], open: [] });
  expect(judge(yaml, true).found).toEqual(['recurring-job-selected']);
  const labelled = claim(`${source}, recurring-job-group.longhorn.io/databases: enabled`);
  expect(judge(`${yaml}---\n${labelled}`, true).found).not.toContain('recurring-job-selected');
});

test('a label for a job of other files is left open', () => {
  const yaml = claim(`${source}, recurring-job.longhorn.io/nightly: enabled`);
  expect(judge(yaml, false).open).toContain('labelled-recurring-job-exists');
  expect(judge(yaml, true).found).toContain('labelled-recurring-job-exists');
});

test('backups without a target are missing one where all is here', () => {
  const yaml = job('task: backup, groups: [default]');
  expect(judge(yaml, false).found).toEqual([]);
  expect(judge(yaml, true).found).toEqual(['recurring-job-backup-target']);
});

test('a limit that Longhorn cannot read stops every job', () => {
  const yaml = `${job('task: snapshot, groups: [default]')}---\n${setting('recurring-job-max-retention', ' 50 ')}`;
  expect(judge(yaml, false).found).toEqual(['recurring-job-retain-limit', 'setting-value-blanks']);
});

test('text that another tool fills in decides nothing', () => {
  const limit = setting('recurring-job-max-retention', '${LIMIT}');
  expect(judge(`${job('task: snapshot, groups: [default]')}---\n${limit}`, false).found).toEqual([]);
  expect(judge(claim(`${source}, 'recurring-job.longhorn.io/\${JOB}': enabled`), true).found).not.toContain(
    'labelled-recurring-job-exists',
  );
});

test('an engine that runs cannot be turned off', () => {
  const manager = `apiVersion: longhorn.io/v1beta2
kind: InstanceManager
metadata:
  name: manager-a
  labels: { longhorn.io/data-engine: v1, longhorn.io/instance-manager-type: aio }
spec: { dataEngine: v1, nodeID: node-a, type: aio }
status: { instanceEngines: { data-e-0: { spec: { name: data-e-0 } } } }
`;
  const { findings } = check([{ path: 'a.yaml', text: `${setting('v1-data-engine', 'false')}---\n${manager}` }], {
    release: '1.12.1',
    rules: ['setting-engine-switchable'],
  });
  expect(findings.map(({ message }) => message)).toEqual([
    'The data engine v1 runs in "manager-a", so it cannot be turned off.',
  ]);
});
