import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classNumberReadable: Rule = {
  id: 'class-number-readable',
  summary: 'Give whole numbers in their range.',
  why: 'Longhorn makes no volume when a number of its class cannot be read or is out of range: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence:
    'longhorn-manager v1.12.1 csi/util.go getVolumeOptions, webhook/resources/volume/validator.go; recorded answers of its webhooks on volumes',
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
  numberOfReplicas: three
`,
        findings: [
          {
            path: '/parameters/numberOfReplicas',
            message: 'Parameter "numberOfReplicas" is "three", which is not a whole number.',
            hint: 'Write a whole number from 0 to 20.',
          },
        ],
      },
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "21"
  staleReplicaTimeout: 30m
`,
        findings: [
          {
            path: '/parameters/numberOfReplicas',
            message: 'Parameter "numberOfReplicas" is "21", which is above 20.',
            hint: 'Write a whole number from 0 to 20.',
          },
          {
            path: '/parameters/staleReplicaTimeout',
            message: 'Parameter "staleReplicaTimeout" is "30m", which is not a whole number.',
            hint: 'Write a whole number of minutes.',
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
  numberOfReplicas: "0"
  staleReplicaTimeout: "30"
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'number');
  },
};
