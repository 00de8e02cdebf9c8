import { nearest } from '../diagnostics/nearest';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import { hasFilledIn } from '../manifest/template-text';
import { readRecurringJobs } from '../objects/parameter-formats';
import { classOf } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classRecurringJobExists: Rule = {
  id: 'class-recurring-job-exists',
  summary: 'Select recurring jobs that exist.',
  why: 'Longhorn labels volumes with the name of the job, and no job does anything with them.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/recurringJobSelector'],
  evidence: 'longhorn-manager v1.12.1 manager/volume.go Create, which looks up no job',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec:
  name: nightly
  task: snapshot
  cron: 0 3 * * *
  retain: 5
  concurrency: 1
  groups: [default]
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  recurringJobSelector: '[{"name":"backup","isGroup":false}]'
`,
        findings: [
          {
            path: '/parameters/recurringJobSelector',
            message: 'None of the recurring jobs in these files is named "backup".',
            hint: 'Write the RecurringJob, or leave it out of the selector.',
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
  task: snapshot
  cron: 0 3 * * *
  retain: 5
  concurrency: 1
  groups: [default]
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  recurringJobSelector: '[{"name":"weekly","isGroup":true}]'
`,
        findings: [
          {
            path: '/parameters/recurringJobSelector',
            message: 'None of the recurring jobs in these files is in the group "weekly".',
            hint: 'Write a RecurringJob with the group "weekly", or leave it out of the selector.',
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
  task: snapshot
  cron: 0 3 * * *
  retain: 5
  concurrency: 1
  groups: [default]
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  recurringJobSelector: '[{"name":"nightly","isGroup":false},{"name":"default","isGroup":true}]'
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    const text = classOf(resource, longhorn)?.parameters['recurringJobSelector'];
    const jobs = longhorn.recurringJobs.map(({ object }) => object);
    if (text === undefined || (jobs.length === 0 && !resources.isComplete)) return;
    const names = jobs.map(({ metadata }) => textOf(metadata?.name).toLowerCase());
    const groups = jobs.flatMap(({ spec }) => listOf(mapOf(spec)['groups']));
    if (hasFilledIn([...names, ...groups])) return;
    for (const { isGroup, name } of readRecurringJobs(text) ?? []) {
      // Every volume without a job is in the group default, whether it has jobs or not.
      if (isGroup ? name === 'default' || groups.includes(name) : names.includes(name.toLowerCase())) continue;
      const where = isGroup ? `is in the group "${name}"` : `is named "${name}"`;
      const lack = isGroup ? `a RecurringJob with the group "${name}"` : 'the RecurringJob';
      const near = nearest(name, isGroup ? groups.filter((group) => typeof group === 'string') : names);
      yield {
        path: at('parameters', 'recurringJobSelector'),
        message: `None of the recurring jobs in these files ${where}.`,
        hint: near === undefined ? `Write ${lack}, or leave it out of the selector.` : `Did you mean "${near}"?`,
      };
    }
  },
};
