import { jobParameterProblem, parameterOf } from '../objects/recurring-job-parts';
import { mapOf } from '../manifest/json-view';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobParameterRead: Rule = {
  id: 'recurring-job-parameter-read',
  summary: 'Give a task only parameters that it reads.',
  why: 'Longhorn takes any parameter of other tasks than backups, and a policy for volumes on backups, and nobody reads them.',
  consequence: 'ignored',
  types: ['longhorn.io/RecurringJob'],
  about: ['/spec/parameters'],
  evidence:
    'longhorn-manager v1.12.1 app/recurringjob, datastore/longhorn.go ValidateRecurringJobParameters; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: hourly, namespace: longhorn-system }
spec:
  name: hourly
  task: snapshot
  cron: 0 * * * *
  groups: [default]
  retain: 7
  concurrency: 1
  parameters: { full-backup-interval: "7" }
`,
        findings: [
          {
            path: '/spec/parameters/full-backup-interval',
            message: 'The task "snapshot" does not read the parameter "full-backup-interval".',
            hint: 'Remove it.',
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
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: system, namespace: longhorn-system }
spec:
  name: system
  task: system-backup
  cron: 0 3 * * *
  groups: []
  retain: 7
  concurrency: 1
  parameters: { volume-backup-policy: always }
`,
    ],
  },
  *check(resource) {
    const { spec, task } = jobOf(resource);
    for (const [key, value] of Object.entries(mapOf(spec['parameters']))) {
      const problem = typeof value === 'string' ? jobParameterProblem(task, key, value) : undefined;
      if (problem?.isRefused !== false || key === parameterOf(task)) continue;
      yield { path: at('spec', 'parameters', key), message: problem.message, hint: problem.hint };
    }
  },
};
