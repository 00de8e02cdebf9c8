import { isSet, mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

/** Fields without which no job is taken, and what to write into them. */
const required = {
  cron: 'Give minute, hour, day of month, month and day of week, as in "0 3 * * *".',
  task: 'Give a task, such as backup or snapshot.',
};

export const recurringJobComplete: Rule = {
  id: 'recurring-job-complete',
  summary: 'Give a recurring job a schedule and a task.',
  why: "Longhorn's webhook refuses a job without one of them.",
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
metadata: { name: nightly, namespace: longhorn-system }
spec: { name: nightly, task: backup, groups: [default], retain: 7, concurrency: 1 }
`,
        findings: [
          {
            path: '/spec/cron',
            message: 'The job has no cron, and cannot be without.',
            hint: 'Give minute, hour, day of month, month and day of week, as in "0 3 * * *".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec: { name: nightly, task: backup, cron: 0 3 * * *, groups: [default], retain: 7, concurrency: 1 }
`,
    ],
  },
  *check({ object }) {
    // Without a spec the object is no job at all, and the schema says so.
    if (!isSet(object['spec'])) return;
    const spec = mapOf(object['spec']);
    for (const [field, hint] of Object.entries(required)) {
      const value = spec[field] ?? '';
      if (value !== '') continue;
      yield { path: at('spec', field), message: `The job has no ${field}, and cannot be without.`, hint };
    }
  },
};
