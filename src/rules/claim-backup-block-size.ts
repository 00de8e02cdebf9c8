import { claimProblemsOf } from '../view/class-problems';
import { claimTypes } from '../view/claims-view';
import type { Rule } from './rule';

export const claimBackupBlockSize: Rule = {
  id: 'claim-backup-block-size',
  summary: 'Ask for a multiple of the block size of backups.',
  why: "Longhorn's webhook refuses a volume that is no multiple of it: the claim stays Pending.",
  consequence: 'risk',
  types: [...claimTypes],
  evidence:
    'longhorn-manager v1.12.1 types/types.go ValidateBackupBlockSize; recorded answers of its webhooks on volumes',
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
  backupBlockSize: 16Mi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: { requests: { storage: 100Mi } }
`,
        findings: [
          {
            path: '/spec/resources/requests/storage',
            message: 'The class backs up in blocks of 16Mi, and 100Mi are no multiple of it.',
            hint: 'Ask for a multiple, such as whole Gi.',
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
  backupBlockSize: 16Mi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: { requests: { storage: 1Gi } }
`,
    ],
  },
  check(resource, context) {
    return claimProblemsOf(resource, context, 'claim-backup-block-size');
  },
};
