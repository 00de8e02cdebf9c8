import { claimProblemsOf } from '../view/class-problems';
import { claimTypes } from '../view/claims-view';
import type { Rule } from './rule';

export const claimStrictLocalNotShared: Rule = {
  id: 'claim-strict-local-not-shared',
  summary: 'Let one node use a strict-local volume.',
  why: "Longhorn's webhook refuses a strict-local volume that several nodes share: the claim stays Pending.",
  consequence: 'risk',
  types: [...claimTypes],
  evidence:
    'longhorn-manager v1.12.1 types/types.go ValidateDataLocalityAndAccessMode; recorded answers of its webhooks on volumes',
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
  numberOfReplicas: "1"
  dataLocality: strict-local
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteMany]
  storageClassName: fast
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/accessModes',
            message:
              'The class keeps the only replica on the node that uses the volume ("strict-local"), and the claim is to be shared by several nodes.',
            hint: 'Use ReadWriteOnce, or a class with the data locality "best-effort".',
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
  numberOfReplicas: "1"
  dataLocality: strict-local
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: apps }
spec:
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: db, image: example.com/db:1 }] }
  volumeClaimTemplates:
    - metadata: { name: data }
      spec:
        accessModes: [ReadWriteMany]
        storageClassName: fast
        resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/volumeClaimTemplates/0/spec/accessModes',
            message:
              'The class keeps the only replica on the node that uses the volume ("strict-local"), and the claim is to be shared by several nodes.',
            hint: 'Use ReadWriteOnce, or a class with the data locality "best-effort".',
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
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: { requests: { storage: 10Gi } }
`,
    ],
  },
  check(resource, context) {
    return claimProblemsOf(resource, context, 'claim-strict-local-not-shared');
  },
};
