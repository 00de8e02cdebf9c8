import { jobParameterProblem } from '../objects/recurring-job-parts';
import { mapOf } from '../manifest/json-view';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobParameter: Rule = {
  id: 'recurring-job-parameter',
  summary: 'Give a backup job only parameters that it has, with values that they take.',
  why: "Longhorn's webhook refuses others.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/RecurringJob'],
  about: ['/spec/parameters'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go ValidateRecurringJobParameters; recorded answers of its webhook',
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
  concurrency: 1
  parameters: { full-backup-interval: weekly, backup-mode: full }
`,
        findings: [
          {
            path: '/spec/parameters/full-backup-interval',
            message: 'The parameter "full-backup-interval" "weekly" is no whole number.',
            hint: 'Write digits, in quotes.',
          },
          {
            path: '/spec/parameters/backup-mode',
            message: 'The task "backup" does not read the parameter "backup-mode".',
            hint: 'Remove it: this task reads only "full-backup-interval".',
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
  parameters: { full-backup-interval: "7" }
`,
    ],
  },
  *check(resource) {
    const { spec, task } = jobOf(resource);
    for (const [key, value] of Object.entries(mapOf(spec['parameters']))) {
      const problem = typeof value === 'string' ? jobParameterProblem(task, key, value) : undefined;
      if (problem?.isRefused !== true) continue;
      yield { path: at('spec', 'parameters', key), message: problem.message, hint: problem.hint };
    }
  },
};
