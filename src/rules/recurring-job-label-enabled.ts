import { stepsOf } from '../diagnostics/json-pointer';
import { labelReferences, volumeLabelsOf } from '../view/recurring-jobs-view';
import type { Rule } from './rule';

export const recurringJobLabelEnabled: Rule = {
  id: 'recurring-job-label-enabled',
  summary: 'Give the labels of recurring jobs the value "enabled".',
  why: 'A job looks for volumes whose label has exactly this value.',
  consequence: 'ignored',
  types: ['/PersistentVolumeClaim', 'apps/StatefulSet', 'longhorn.io/Volume'],
  about: ['/metadata/labels', '/spec/volumeClaimTemplates'],
  evidence: 'longhorn-manager v1.12.1 app/recurringjob/util.go getVolumesBySelector',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  labels:
    recurring-job.longhorn.io/source: enabled
    recurring-job-group.longhorn.io/default: "true"
spec:
  storageClassName: longhorn
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 1Gi } }
`,
        findings: [
          {
            path: '/metadata/labels/recurring-job-group.longhorn.io~1default',
            message: 'No job looks for the value "true" of this label.',
            hint: 'Write "enabled", or remove the label.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  labels:
    recurring-job.longhorn.io/source: enabled
    recurring-job-group.longhorn.io/default: enabled
spec:
  storageClassName: longhorn
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 1Gi } }
`,
    ],
  },
  *check(resource) {
    for (const labels of volumeLabelsOf(resource)) {
      for (const { path } of labelReferences(labels)) {
        const value = labels.labels[stepsOf(path).at(-1)!];
        if (typeof value !== 'string' || value === 'enabled') continue;
        const message = `No job looks for the value ${JSON.stringify(value)} of this label.`;
        yield { path, message, hint: 'Write "enabled", or remove the label.' };
      }
    }
  },
};
