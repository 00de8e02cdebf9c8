import { byteLength } from '../kubernetes/bytes';
import { nameMaximumLength } from '../longhorn/volume-limits';
import { isSet, mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const recurringJobName: Rule = {
  id: 'recurring-job-name',
  summary: 'Give a recurring job a name of 2 to 40 characters.',
  why: "Longhorn's webhook refuses a shorter metadata.name and a longer spec.name, which it fills in from metadata.name.",
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
metadata: { name: backup-of-all-databases-to-the-other-building, namespace: longhorn-system }
spec:
  name: backup-of-all-databases-to-the-other-building
  task: backup
  cron: 0 3 * * *
  groups: [default]
  retain: 7
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/name',
            message: '"backup-of-all-databases-to-the-other-building" has 45 characters, and a job has at most 40.',
            hint: 'Shorten it to 40 characters or fewer, in metadata.name too.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: backup-of-all-databases, namespace: longhorn-system }
spec: { name: backup-of-all-databases, task: backup, cron: 0 3 * * *, groups: [default], retain: 7, concurrency: 1 }
`,
    ],
  },
  *check({ object }) {
    const name = object.metadata?.name;
    const spec = mapOf(object['spec']);
    if (typeof name === 'string' && name.length < 2) {
      const message = `${JSON.stringify(name)} is too short for the name of a recurring job.`;
      yield { path: at('metadata', 'name'), message, hint: 'Use 2 characters or more.' };
    }
    if (isSet(spec['name']) && typeof spec['name'] !== 'string') return;
    const stored = textOf(spec['name']) || textOf(name);
    // Go counts bytes.
    const length = byteLength(stored);
    if (length <= nameMaximumLength) return;
    const message = `${JSON.stringify(stored)} has ${length} characters, and a job has at most ${nameMaximumLength}.`;
    const path = textOf(spec['name']) === '' ? at('metadata', 'name') : at('spec', 'name');
    const both = path === at('spec', 'name') && stored === name ? ', in metadata.name too' : '';
    yield { path, message, hint: `Shorten it to ${nameMaximumLength} characters or fewer${both}.` };
  },
};
