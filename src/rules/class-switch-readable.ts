import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classSwitchReadable: Rule = {
  id: 'class-switch-readable',
  summary: 'Write switches as "true" or "false".',
  why: 'Longhorn makes no volume when a switch of its class cannot be read: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
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
  disableRevisionCounter: "yes"
`,
        findings: [
          {
            path: '/parameters/disableRevisionCounter',
            message: 'Parameter "disableRevisionCounter" is "yes", which is not true or false.',
            hint: 'Write "true" or "false".',
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
  disableRevisionCounter: "true"
  migratable: "0"
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'switch');
  },
};
