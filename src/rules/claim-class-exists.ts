import { nearest } from '../diagnostics/nearest';
import { claimTypes } from '../view/claims-view';
import { unknownClasses } from '../view/unknown-class';
import { at, type Rule } from './rule';

export const claimClassExists: Rule = {
  id: 'claim-class-exists',
  summary: 'Claim volumes of a class that exists.',
  why: 'A claim of a class that is not there stays Pending.',
  consequence: 'risk',
  types: [...claimTypes],
  evidence: 'Kubernetes pkg/controller/volume/persistentvolume/pv_controller.go v1.36.3',
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
  accessModes: [ReadWriteOnce]
  storageClassName: fats
  resources: { requests: { storage: 10Gi } }
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/storageClassName',
            message: 'There is no class "fats", and the claim stays Pending.',
            hint: 'Did you mean "fast"?',
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
  numberOfReplicas: "2"
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: { requests: { storage: 10Gi } }
`,
      `
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
  accessModes: [ReadWriteOnce]
  storageClassName: elsewhere
  resources: { requests: { storage: 10Gi } }
`,
    ],
  },
  *check(resource, context) {
    if (!context.resources.isComplete) return;
    for (const { known, name, pointer } of unknownClasses(resource, context)) {
      const near = nearest(name, known);
      yield {
        path: `${pointer}${at('spec', 'storageClassName')}`,
        message: `There is no class "${name}", and the claim stays Pending.`,
        hint: near === undefined ? `Use one of ${known.join(', ')}.` : `Did you mean "${near}"?`,
      };
    }
  },
};
