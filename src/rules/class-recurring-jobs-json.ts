import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classRecurringJobsJson: Rule = {
  id: 'class-recurring-jobs-json',
  summary: 'Write recurringJobSelector as a JSON list of names.',
  why: 'Longhorn makes no volume when it cannot read the jobs of its class: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/recurringJobSelector'],
  evidence: 'longhorn-manager v1.12.1 csi/util.go getVolumeOptions',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  recurringJobSelector: backup
`,
        findings: [
          {
            path: '/parameters/recurringJobSelector',
            message: 'Parameter "recurringJobSelector" is "backup", which is not a JSON list of jobs.',
            hint: 'Write it as [{"name":"backup","isGroup":false}], or leave it out.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  recurringJobSelector: '[]'
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'recurring-jobs');
  },
};
