import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classCapacityModeKnown: Rule = {
  id: 'class-capacity-mode-known',
  summary: 'Report capacity by node or by zone.',
  why: 'With any other mode Longhorn answers no question for the capacity of the class.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/storageCapacityMode'],
  evidence: 'longhorn-manager v1.12.1 csi/controller_server.go GetCapacity',
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
  storageCapacityMode: region
`,
        findings: [
          {
            path: '/parameters/storageCapacityMode',
            message: 'Parameter "storageCapacityMode" is "region", which is none of node, zone.',
            hint: 'Write one of node, zone.',
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
  storageCapacityMode: zone
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'capacity-mode');
  },
};
