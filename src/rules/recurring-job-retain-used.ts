import { tasksWithoutRetain } from '../objects/recurring-job-parts';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobRetainUsed: Rule = {
  id: 'recurring-job-retain-used',
  summary: 'Leave retain out of jobs that keep nothing.',
  why: 'The webhook sets it to 0 for trims and cleanups, so that the object in the cluster differs from the one in Git.',
  consequence: 'ignored',
  types: ['longhorn.io/RecurringJob'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/recurringjob/mutator.go; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: trim, namespace: longhorn-system }
spec:
  name: trim
  task: filesystem-trim
  cron: 0 3 * * *
  groups: [default]
  retain: 2
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/retain',
            message: 'The task "filesystem-trim" keeps nothing, so "retain" 2 has no effect.',
            hint: 'Remove it, or write 0.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: trim, namespace: longhorn-system }
spec:
  name: trim
  task: filesystem-trim
  cron: 0 3 * * *
  groups: [default]
  retain: 0
  concurrency: 1
`,
    ],
  },
  *check(resource) {
    const { spec, task } = jobOf(resource);
    const { retain } = spec;
    if (!tasksWithoutRetain.includes(task) || typeof retain !== 'number' || retain === 0) return;
    const message = `The task "${task}" keeps nothing, so "retain" ${retain} has no effect.`;
    yield { path: at('spec', 'retain'), message, hint: 'Remove it, or write 0.' };
  },
};
