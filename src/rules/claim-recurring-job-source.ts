import { recurringJobSource as source } from '../objects/claim';
import { claimPlaces, claimTypes, claimsIn } from '../view/claims-view';
import { at, type Rule } from './rule';

export const claimRecurringJobSource: Rule = {
  id: 'claim-recurring-job-source',
  summary: 'Label a claim as the source of its recurring jobs.',
  why: 'Without the label recurring-job.longhorn.io/source Longhorn looks at no other job label of a claim: its volume keeps the jobs that it has.',
  consequence: 'ignored',
  types: [...claimTypes],
  about: [...claimPlaces, '/metadata/labels'],
  evidence:
    'longhorn-manager v1.12.1 controller/volume_controller.go syncPVCRecurringJobLabels, controller/recurring_job_controller.go hasRecurringJobSourceLabel',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps, labels: { recurring-job.longhorn.io/nightly: enabled } }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/metadata/labels/recurring-job.longhorn.io~1nightly',
            message:
              'Longhorn ignores the label "recurring-job.longhorn.io/nightly" of a claim that is not labelled as the source of its jobs.',
            hint: 'Add the label recurring-job.longhorn.io/source: enabled.',
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
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps, labels: { recurring-job.longhorn.io/nightly: enabled, recurring-job.longhorn.io/source: enabled } }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
`,
    ],
  },
  *check(resource) {
    for (const { labels, pointer } of claimsIn(resource)) {
      if (labels[source] === 'enabled') continue;
      for (const label of Object.keys(labels)) {
        if (label === source || !/^recurring-job(-group)?\.longhorn\.io\//.test(label)) continue;
        yield {
          path: `${pointer}${at('metadata', 'labels', label)}`,
          message: `Longhorn ignores the label "${label}" of a claim that is not labelled as the source of its jobs.`,
          hint: `Add the label ${source}: enabled.`,
        };
      }
    }
  },
};
