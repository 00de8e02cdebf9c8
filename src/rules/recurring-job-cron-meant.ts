import { scheduleOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobCronMeant: Rule = {
  id: 'recurring-job-cron-meant',
  summary: 'Write a schedule that says what it does.',
  why: 'A step wider than its field leaves one number of it, a star for the minute starts the job sixty times, and a day of the month beside a day of the week adds to it.',
  consequence: 'ignored',
  types: ['longhorn.io/RecurringJob'],
  evidence:
    'robfig/cron v3.0.1 parser.go getRange and spec.go dayMatches, by which Kubernetes runs the CronJob of longhorn-manager v1.12.1',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec:
  name: nightly
  task: backup
  cron: "* 3 * * *"
  groups: [default]
  retain: 7
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/cron',
            message: 'The schedule "* 3 * * *" starts at every minute of the hour.',
            hint: 'Write a minute, as in "0 3 * * *".',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: often, namespace: longhorn-system }
spec:
  name: often
  task: backup
  cron: "*/90 * * * *"
  groups: [default]
  retain: 7
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/cron',
            message: 'The schedule "*/90 * * * *" has "*/90" as minute, which comes to 0 only.',
            hint: 'Write "0" there if that is meant, else the numbers themselves.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec:
  name: nightly
  task: backup
  cron: 0 3 * * *
  groups: [default]
  retain: 7
  concurrency: 1
`,
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: often, namespace: longhorn-system }
spec:
  name: often
  task: backup
  cron: "*/15 * * * *"
  groups: [default]
  retain: 7
  concurrency: 1
`,
    ],
  },
  *check(resource) {
    const { cron, surprise } = scheduleOf(resource);
    if (surprise === undefined) return;
    const message = `The schedule ${JSON.stringify(cron)} ${surprise.text}.`;
    yield { path: at('spec', 'cron'), message, hint: surprise.hint };
  },
};
