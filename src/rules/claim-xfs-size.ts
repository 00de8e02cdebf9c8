import { claimProblemsOf } from '../view/class-problems';
import { claimTypes } from '../view/claims-view';
import type { Rule } from './rule';

export const claimXfsSize: Rule = {
  id: 'claim-xfs-size',
  summary: 'Ask for at least 300Mi where the file system is xfs.',
  why: 'Longhorn makes no smaller volume for xfs: the claim stays Pending.',
  consequence: 'risk',
  types: [...claimTypes],
  evidence: 'longhorn-manager v1.12.1 csi/controller_server.go CreateVolume, util/util.go MinimalVolumeSizeXFS',
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
  fsType: xfs
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
            message: 'The class makes xfs file systems, which need 300 MiB, and the claim asks for 100Mi.',
            hint: 'Ask for 300Mi or more, or use a class with ext4.',
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
  fsType: xfs
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: { requests: { storage: 300Mi } }
`,
    ],
  },
  check(resource, context) {
    return claimProblemsOf(resource, context, 'claim-xfs-size');
  },
};
