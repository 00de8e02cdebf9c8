import { claimProblemsOf } from '../view/class-problems';
import { claimTypes } from '../view/claims-view';
import type { Rule } from './rule';

export const claimMigratableBlock: Rule = {
  id: 'claim-migratable-block',
  summary: 'Use shared claims of migratable classes as block devices.',
  why: 'While a migratable volume is attached to two nodes, no file system of it can be mounted: the second pod never starts.',
  consequence: 'risk',
  types: [...claimTypes],
  evidence: 'longhorn-manager v1.12.1 csi/node_server.go NodeStageVolume, NodePublishVolume',
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
  migratable: "true"
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
            path: '/spec/volumeMode',
            message:
              'The class makes migratable volumes, which two nodes attach as block devices at once, and the claim wants a file system.',
            hint: 'Use the volume mode Block, or a class without migratable.',
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
  migratable: "true"
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
    return claimProblemsOf(resource, context, 'claim-migratable-block');
  },
};
