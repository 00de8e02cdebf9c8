import { isSet } from '../manifest/json-view';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobDeletesAll: Rule = {
  id: 'recurring-job-deletes-all',
  summary: 'Say how many snapshots a job of the task snapshot-delete leaves.',
  why: 'Without retain, or with one below 0, it deletes all snapshots of its volumes, also those that were made by hand.',
  consequence: 'risk',
  types: ['longhorn.io/RecurringJob'],
  evidence:
    'longhorn-manager v1.12.1 app/recurringjob/volume.go filterExpiredSnapshots, webhook/resources/recurringjob/mutator.go; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: thin-out, namespace: longhorn-system }
spec:
  name: thin-out
  task: snapshot-delete
  cron: 0 3 * * *
  groups: [default]
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/retain',
            message: 'The job does not say how many snapshots stay, and deletes all of them.',
            hint: 'Give "retain", or 0 where all are to go.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: thin-out, namespace: longhorn-system }
spec:
  name: thin-out
  task: snapshot-delete
  cron: 0 3 * * *
  groups: [default]
  retain: 5
  concurrency: 1
`,
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: thin-out, namespace: longhorn-system }
spec:
  name: thin-out
  task: snapshot-delete
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
    const isMissing = !isSet(retain);
    if (task !== 'snapshot-delete' || (!isMissing && !(typeof retain === 'number' && retain < 0))) return;
    const message = isMissing
      ? 'The job does not say how many snapshots stay, and deletes all of them.'
      : `"retain" ${retain} counts as 0: the job deletes all snapshots.`;
    yield { path: at('spec', 'retain'), message, hint: 'Give "retain", or 0 where all are to go.' };
  },
};
