import { claimProblemsOf } from '../view/class-problems';
import { claimTypes } from '../view/claims-view';
import type { Rule } from './rule';

export const claimEncryptedSize: Rule = {
  id: 'claim-encrypted-size',
  summary: 'Ask for more than the header of an encrypted volume.',
  why: "Longhorn's webhook refuses an encrypted volume of 16 MiB or less: the claim stays Pending.",
  consequence: 'risk',
  types: [...claimTypes],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks on volumes',
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
  encrypted: "true"
  csi.storage.k8s.io/secret-name: luks
  csi.storage.k8s.io/secret-namespace: longhorn-system
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: { requests: { storage: 16Mi } }
`,
        findings: [
          {
            path: '/spec/resources/requests/storage',
            message: 'An encrypted volume of 16Mi has no room beside the 16 MiB of its encryption header.',
            hint: 'Ask for more than 16Mi.',
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
  encrypted: "true"
  csi.storage.k8s.io/secret-name: luks
  csi.storage.k8s.io/secret-namespace: longhorn-system
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
    return claimProblemsOf(resource, context, 'claim-encrypted-size');
  },
};
