import { textOf } from '../manifest/json-view';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobSpecName: Rule = {
  id: 'recurring-job-spec-name',
  summary: 'Give spec.name the name of the recurring job.',
  why: 'Nothing goes by spec.name but messages; where it is missing the webhook fills it in, which a plain comparison with Git shows as a difference.',
  consequence: 'advice',
  types: ['longhorn.io/RecurringJob'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/recurringjob/mutator.go, app/recurring_job.go; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec:
  task: backup
  cron: 0 3 * * *
  groups: [default]
  retain: 7
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/name',
            message: 'The job "nightly" has no spec.name, and gets one in the cluster.',
            hint: 'Write name: nightly.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec:
  name: backups
  task: backup
  cron: 0 3 * * *
  groups: [default]
  retain: 7
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/name',
            message: 'The job goes by the name "nightly", and spec.name says "backups".',
            hint: 'Write name: nightly.',
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
  *check(resource) {
    const { name, spec } = jobOf(resource);
    const own = textOf(spec['name']);
    if (name === '' || own === name || (own === '' && spec['name'] !== undefined && spec['name'] !== '')) return;
    const message =
      own === ''
        ? `The job ${JSON.stringify(name)} has no spec.name, and gets one in the cluster.`
        : `The job goes by the name ${JSON.stringify(name)}, and spec.name says ${JSON.stringify(own)}.`;
    yield { path: at('spec', 'name'), message, hint: `Write name: ${name}.` };
  },
};
