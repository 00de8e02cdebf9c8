import { tasksWithoutRetain } from '../objects/recurring-job-parts';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobRetainPositive: Rule = {
  id: 'recurring-job-retain-positive',
  summary: 'Keep at least one snapshot or backup.',
  why: 'The webhook makes 1 of every smaller number, and the job then keeps only the newest.',
  consequence: 'ignored',
  types: ['longhorn.io/RecurringJob'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/recurringjob/mutator.go; recorded answers of its webhook',
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
  cron: 0 3 * * *
  groups: [default]
  retain: 0
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/retain',
            message: '"retain" 0 counts as 1: the job keeps only the newest.',
            hint: 'Write how many are to stay.',
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
  retain: 1
  concurrency: 1
`,
    ],
  },
  *check(resource) {
    const { spec, task } = jobOf(resource);
    const { retain } = spec;
    if (task === '' || task === 'snapshot-delete' || tasksWithoutRetain.includes(task)) return;
    if (typeof retain !== 'number' || retain >= 1) return;
    const message = `"retain" ${retain} counts as 1: the job keeps only the newest.`;
    yield { path: at('spec', 'retain'), message, hint: 'Write how many are to stay.' };
  },
};
