import { claimProblemsOf } from '../view/class-problems';
import { claimPlaces, claimTypes } from '../view/claims-view';
import type { Rule } from './rule';

export const claimBlockNotShared: Rule = {
  id: 'claim-block-not-shared',
  summary: 'Share block devices by migratable volumes only.',
  why: 'Longhorn shares a volume through an NFS server, which has files and no device: pods never start.',
  consequence: 'risk',
  types: [...claimTypes],
  about: [...claimPlaces, '/spec/volumeMode'],
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
  numberOfReplicas: "2"
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteMany]
  storageClassName: fast
  volumeMode: Block
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/volumeMode',
            message: 'The claim is a block device for several nodes, which Longhorn has for migratable volumes only.',
            hint: 'Use a class with migratable, the volume mode Filesystem, or the access mode ReadWriteOnce.',
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
  accessModes: [ReadWriteMany]
  storageClassName: fast
  volumeMode: Block
  resources: { requests: { storage: 10Gi } }
`,
    ],
  },
  check(resource, context) {
    return claimProblemsOf(resource, context, 'claim-block-not-shared');
  },
};
