import { groupProblem, jobLabelProblem, jobParameterProblem } from '../../src/objects/recurring-job-parts';

const kind = (problem: { isRefused: boolean } | undefined) =>
  problem === undefined ? 'fine' : problem.isRefused ? 'refused' : 'useless';

test.each([
  ['default', 'fine'],
  ['DB_1.x', 'fine'],
  ['', 'refused'],
  ['a', 'refused'],
  ['a,b', 'refused'],
  ['db-', 'useless'],
  ['g'.repeat(64), 'useless'],
])('group %j is %s', (group, expected) => expect(kind(groupProblem(group))).toBe(expected));

test.each([
  ['example.com/team', 'storage', 'fine'],
  ['team', '', 'refused'],
  ['my team', 'storage', 'refused'],
  ['KubernetesStatus', 'x', 'refused'],
])('label %j %j is %s', (key, value, expected) => expect(kind(jobLabelProblem(key, value))).toBe(expected));

test.each([
  ['backup', 'full-backup-interval', '7', 'fine'],
  ['backup', 'full-backup-interval', '-1', 'fine'],
  ['backup', 'full-backup-interval', '2.5', 'refused'],
  ['backup-force-create', 'interval', '5', 'refused'],
  ['backup', 'volume-backup-policy', 'always', 'useless'],
  ['backup', 'volume-backup-policy', '', 'refused'],
  ['system-backup', 'volume-backup-policy', 'disabled', 'fine'],
  ['system-backup', 'volume-backup-policy', '', 'fine'],
  ['system-backup', 'volume-backup-policy', 'Always', 'useless'],
  ['snapshot', 'full-backup-interval', 'abc', 'useless'],
])('%s with %s %j is %s', (task, key, value, expected) => {
  expect(kind(jobParameterProblem(task, key, value))).toBe(expected);
});
