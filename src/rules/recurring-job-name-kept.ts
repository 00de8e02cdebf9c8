import { byteLength } from '../kubernetes/bytes';
import { nameMaximumLength } from '../longhorn/volume-limits';
import { mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const recurringJobNameKept: Rule = {
  id: 'recurring-job-name-kept',
  summary: 'Name a recurring job in lower case, in at most 40 characters.',
  why: 'The webhook stores it under another name otherwise: what Git has is never found in the cluster, and every later sync tries to make it anew.',
  consequence: 'ignored',
  types: ['longhorn.io/RecurringJob'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/recurringjob/mutator.go, util/util.go AutoCorrectName; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: Nightly, namespace: longhorn-system }
spec:
  name: Nightly
  task: backup
  cron: 0 3 * * *
  groups: [default]
  retain: 7
  concurrency: 1
`,
        findings: [
          {
            path: '/metadata/name',
            message: 'The job "Nightly" is stored under the name "nightly".',
            hint: 'Write nightly, in spec.name too.',
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
  *check({ object }) {
    const name = textOf(object.metadata?.name);
    const isLong = byteLength(name) > nameMaximumLength;
    // Without a shorter spec.name a long one is refused.
    const isRefused = isLong && byteLength(textOf(mapOf(object['spec'])['name']) || name) > nameMaximumLength;
    if (isRefused || (!isLong && name === name.toLowerCase())) return;
    const stored = isLong ? 'a shorter name, with a checksum' : `the name "${name.toLowerCase()}"`;
    const both = textOf(mapOf(object['spec'])['name']) === name ? ', in spec.name too' : '';
    const hint = isLong ? `Shorten it to ${nameMaximumLength} characters.` : `Write ${name.toLowerCase()}${both}.`;
    yield { path: at('metadata', 'name'), message: `The job ${JSON.stringify(name)} is stored under ${stored}.`, hint };
  },
};
