import { scheduleOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobCron: Rule = {
  id: 'recurring-job-cron',
  summary: 'Write the schedule of a recurring job in five fields, or as a word such as @daily.',
  why: "Longhorn's webhook refuses time zones, seconds, names of days in full and day 7.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/RecurringJob'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go ValidateRecurringJob; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: weekly, namespace: longhorn-system }
spec: { name: weekly, task: backup, cron: 0 3 * * 7, groups: [default], retain: 4, concurrency: 1 }
`,
        findings: [
          {
            path: '/spec/cron',
            message: 'The schedule "0 3 * * 7" has "7" as day of week, outside 0 to 6.',
            hint: 'Give minute, hour, day of month, month and day of week (0 to 6), or a word such as "@daily".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: weekly, namespace: longhorn-system }
spec: { name: weekly, task: backup, cron: 0 0/6 * * ?, groups: [default], retain: 4, concurrency: 1 }
`,
    ],
  },
  *check(resource) {
    const { cron, problem } = scheduleOf(resource);
    if (problem === undefined || cron === '') return;
    const hint = 'Give minute, hour, day of month, month and day of week (0 to 6), or a word such as "@daily".';
    yield { path: at('spec', 'cron'), message: `The schedule ${JSON.stringify(cron)} ${problem}.`, hint };
  },
};
