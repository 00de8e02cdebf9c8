import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classShareOrExclusive: Rule = {
  id: 'class-share-or-exclusive',
  summary: 'Let a class be for sharing or for one pod, not both.',
  why: 'Longhorn makes no volume that is both: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/share'],
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
  share: "true"
  exclusive: "true"
`,
        findings: [
          {
            path: '/parameters/exclusive',
            message: 'A volume cannot be shared between nodes and exclusive to one pod at once.',
            hint: "Leave both out: the claim's access mode decides.",
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
  share: "true"
  exclusive: "false"
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-share-or-exclusive');
  },
};
