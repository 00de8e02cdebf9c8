import { webhookBehaviour } from '../longhorn/webhook-behaviour';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobConcurrency: Rule = {
  id: 'recurring-job-concurrency',
  summary: 'Let a job work on at least one volume at a time.',
  why: 'With a negative number the pod of the job crashes; with none, in releases whose webhook does not fill in 10, it waits for ever.',
  consequence: 'risk',
  types: ['longhorn.io/RecurringJob'],
  evidence:
    'longhorn-manager v1.12.1 app/recurringjob/volume.go StartVolumeJobs, webhook/resources/recurringjob/mutator.go from v1.10.0 on; recorded answers of its webhook',
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
  retain: 7
  concurrency: -1
`,
        findings: [
          {
            path: '/spec/concurrency',
            message: 'With "concurrency" -1 the job works on no volume.',
            hint: 'Write how many volumes it may work on at a time.',
          },
        ],
      },
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
  retain: 7
`,
        release: '1.12.0',
        findings: [
          {
            path: '/spec/concurrency',
            message: 'Without "concurrency" the job works on no volume.',
            hint: 'Write how many volumes it may work on at a time.',
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
`,
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
  concurrency: 2
`,
    ],
  },
  *check(resource, { release }) {
    const { spec, task } = jobOf(resource);
    const concurrency = spec['concurrency'] ?? 0;
    if (task === '' || task === 'system-backup' || typeof concurrency !== 'number' || concurrency > 0) return;
    if (concurrency === 0 && !webhookBehaviour(release).takesEmptyConcurrency) return;
    const shown = spec['concurrency'] === undefined ? 'Without "concurrency"' : `With "concurrency" ${concurrency}`;
    const message = `${shown} the job works on no volume.`;
    yield { path: at('spec', 'concurrency'), message, hint: 'Write how many volumes it may work on at a time.' };
  },
};
