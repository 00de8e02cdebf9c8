import { scheduleOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobCronComes: Rule = {
  id: 'recurring-job-cron-comes',
  summary: 'Give a recurring job a schedule that comes.',
  why: 'Longhorn takes a day that its month does not have, and an interval below one second; the job then never runs as it says.',
  consequence: 'ignored',
  types: ['longhorn.io/RecurringJob'],
  evidence: 'recorded answers of the webhook of longhorn-manager v1.12.1, which takes them; robfig/cron v1.2.0 spec.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: yearly, namespace: longhorn-system }
spec:
  name: yearly
  task: backup
  cron: 0 3 31 2 *
  groups: [default]
  retain: 7
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/cron',
            message: 'The schedule "0 3 31 2 *" names a day that the month does not have.',
            hint: 'Write a day that the month has.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: yearly, namespace: longhorn-system }
spec:
  name: yearly
  task: backup
  cron: 0 3 29 2 *
  groups: [default]
  retain: 7
  concurrency: 1
`,
    ],
  },
  *check(resource) {
    const { cron, neverRuns, neverRunsHint } = scheduleOf(resource);
    if (neverRuns === undefined) return;
    const message = `The schedule ${JSON.stringify(cron)} ${neverRuns}.`;
    yield { path: at('spec', 'cron'), message, hint: neverRunsHint! };
  },
};
