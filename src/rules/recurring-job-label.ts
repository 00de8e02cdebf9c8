import { jobLabelProblem } from '../objects/recurring-job-parts';
import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const recurringJobLabel: Rule = {
  id: 'recurring-job-label',
  summary: 'Give the snapshots of a recurring job labels with a valid key and a value.',
  why: "Longhorn's webhook refuses keys that are no qualified name, empty values, and keys of its own.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/RecurringJob'],
  about: ['/spec/labels'],
  evidence: 'longhorn-manager v1.12.1 util/util.go ValidateSnapshotLabels; recorded answers of its webhook',
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
  labels: { my team: storage, tier: "" }
`,
        findings: [
          {
            path: '/spec/labels/my team',
            message: '"my team" cannot be the key of a label.',
            hint: 'Use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends; a domain and "/" may come first.',
          },
          { path: '/spec/labels/tier', message: 'The label "tier" is empty.', hint: 'Give it a value.' },
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
  labels: { example.com/team: storage }
`,
    ],
  },
  *check({ object }) {
    for (const [key, value] of Object.entries(mapOf(mapOf(object['spec'])['labels']))) {
      const problem = typeof value === 'string' ? jobLabelProblem(key, value) : undefined;
      if (problem === undefined) continue;
      yield { path: at('spec', 'labels', key), message: problem.message, hint: problem.hint };
    }
  },
};
