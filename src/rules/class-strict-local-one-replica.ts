import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classStrictLocalOneReplica: Rule = {
  id: 'class-strict-local-one-replica',
  summary: 'Give strict-local volumes one replica.',
  why: "Longhorn's webhook refuses a strict-local volume with more replicas: claims stay Pending.",
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence:
    'longhorn-manager v1.12.1 types/types.go ValidateDataLocalityAndReplicaCount, webhook/resources/volume/validator.go; recorded answers of its webhooks on volumes',
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
  numberOfReplicas: "3"
  dataLocality: strict-local
`,
        findings: [
          {
            path: '/parameters/numberOfReplicas',
            message:
              'Data locality "strict-local" allows one replica only, and numberOfReplicas is "3": no volume can be made.',
            hint: 'Set the number of replicas to 1, or the data locality to "best-effort".',
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
  dataLocality: strict-local
`,
        findings: [
          {
            path: '/parameters/numberOfReplicas',
            message:
              'Data locality "strict-local" allows one replica only, and numberOfReplicas is absent: no volume can be made.',
            hint: 'Set the number of replicas to 1, or the data locality to "best-effort".',
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
  dataLocality: strict-local
`,
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-replica-count, namespace: longhorn-system }
value: '{"v1":"1","v2":"1"}'
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  dataLocality: strict-local
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-strict-local-one-replica');
  },
};
