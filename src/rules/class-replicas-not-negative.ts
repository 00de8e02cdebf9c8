import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classReplicasNotNegative: Rule = {
  id: 'class-replicas-not-negative',
  summary: 'Give no negative number of replicas.',
  why: 'The CSI plugin takes a negative number for a success without a volume, and crashes on it, again and again, for all claims.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/numberOfReplicas'],
  evidence:
    'longhorn-manager v1.12.1 csi/util.go getVolumeOptions returns no volume and no error, which csi/controller_server.go CreateVolume reads',
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
  numberOfReplicas: "-1"
`,
        findings: [
          {
            path: '/parameters/numberOfReplicas',
            message: 'Parameter "numberOfReplicas" is "-1", which is below 0.',
            hint: 'Write a whole number from 0 to 20.',
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
  numberOfReplicas: "1"
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'negative-replicas');
  },
};
