import { groupProblem } from '../objects/recurring-job-parts';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobGroupUsable: Rule = {
  id: 'recurring-job-group-usable',
  summary: 'Name groups as the name part of a label.',
  why: 'Volumes join a group by a label; a name over 63 characters, or with a sign at its end, fits into none.',
  consequence: 'ignored',
  types: ['longhorn.io/RecurringJob'],
  about: ['/spec/groups'],
  evidence:
    'longhorn-manager v1.12.1 types/types.go GetRecurringJobLabelKey; recorded answers of its webhook, which takes such groups',
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
  groups: [databases-]
  retain: 7
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/groups/0',
            message: '"databases-" cannot be the name of a group.',
            hint: 'Use 2 to 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
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
  groups: [databases]
  retain: 7
  concurrency: 1
`,
    ],
  },
  *check(resource) {
    for (const [index, group] of jobOf(resource).groups.entries()) {
      const problem = groupProblem(group);
      if (problem?.isRefused !== false) continue;
      yield { path: at('spec', 'groups', index), message: problem.message, hint: problem.hint };
    }
  },
};
