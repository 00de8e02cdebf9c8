import { groupProblem } from '../objects/recurring-job-parts';
import { listOf, mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const recurringJobGroup: Rule = {
  id: 'recurring-job-group',
  summary: 'Name groups in letters, digits, "-", "_" and ".".',
  why: "Longhorn's webhook refuses other names, and those of one character.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/RecurringJob'],
  about: ['/spec/groups'],
  evidence: 'longhorn-manager v1.12.1 util/util.go ValidateString; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec: { name: nightly, task: backup, cron: 0 3 * * *, groups: ["default,db"], retain: 7, concurrency: 1 }
`,
        findings: [
          {
            path: '/spec/groups/0',
            message: '"default,db" cannot be the name of a group.',
            hint: 'Make each group an item of the list.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec: { name: nightly, task: backup, cron: 0 3 * * *, groups: [default, db], retain: 7, concurrency: 1 }
`,
    ],
  },
  *check({ object }) {
    for (const [index, item] of listOf(mapOf(object['spec'])['groups']).entries()) {
      // Go reads a null as an empty name.
      const group = item ?? '';
      const problem = typeof group === 'string' ? groupProblem(group) : undefined;
      if (problem?.isRefused !== true) continue;
      yield { path: at('spec', 'groups', index), message: problem.message, hint: problem.hint };
    }
  },
};
