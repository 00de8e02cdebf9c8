import { tasksWithoutRetain } from '../objects/recurring-job-parts';
import { isSet } from '../manifest/json-view';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobRetainGiven: Rule = {
  id: 'recurring-job-retain-given',
  summary: 'Say how many snapshots or backups stay.',
  why: 'Without retain a job keeps only the newest, which a mistake that is noticed a day later has already replaced.',
  consequence: 'advice',
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
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/retain',
            message: 'The job does not say how many stay, and keeps only the newest.',
            hint: 'Write how many are to stay, or 1 if that is meant.',
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
    ],
  },
  *check(resource) {
    const { spec, task } = jobOf(resource);
    if (task === '' || task === 'snapshot-delete' || tasksWithoutRetain.includes(task) || isSet(spec['retain'])) return;
    const message = 'The job does not say how many stay, and keeps only the newest.';
    yield { path: at('spec', 'retain'), message, hint: 'Write how many are to stay, or 1 if that is meant.' };
  },
};
