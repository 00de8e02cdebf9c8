import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classShardedOneReplica: Rule = {
  id: 'class-sharded-one-replica',
  summary: 'Leave the number of replicas out of sharded classes.',
  why: "Longhorn's webhook refuses a sharded volume with replicas: claims stay Pending.",
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/dataLayout.type'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/volume/validator.go validateShardedConstraints; recorded answers of its webhooks on volumes',
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
  dataEngine: v2
  dataLayout.type: sharded
  dataLayout.dataChunks: "4"
  dataLayout.parityChunks: "2"
  dataLayout.stripSizeKB: "64"
  numberOfReplicas: "3"
`,
        findings: [
          {
            path: '/parameters/numberOfReplicas',
            message:
              'A sharded volume has its redundancy in parity chunks, and numberOfReplicas is "3": no volume can be made.',
            hint: 'Leave the number of replicas out.',
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
  dataLayout.type: replicated
  numberOfReplicas: "3"
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-sharded-one-replica');
  },
};
