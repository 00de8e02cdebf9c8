import { nearest } from '../diagnostics/nearest';
import { textOf } from '../manifest/json-view';
import { claimTypes, claimsIn, originOf, volumeOf } from '../view/claims-view';
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
          { path: '/spec/storageClassName', message: 'There is no class "fats", and the claim stays Pending.' },
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
    const { resources } = context;
    if (!resources.isComplete) return;
    const classes = resources.ofType('storage.k8s.io/StorageClass').map(({ object }) => textOf(object.metadata?.name));
    if (classes.length === 0) return;
    for (const claim of claimsIn(resource)) {
      const { className = '', pointer, volumeName } = claim;
      const { isLonghorn } = originOf(claim, context);
      // The class of a volume that was made by hand is no more than a word that both use.
      const isByHand = volumeName !== '' || volumeOf(claim, context) !== undefined;
      if (className === '' || isLonghorn || isByHand || classes.includes(className)) continue;
      const near = nearest(className, classes);
      yield {
        path: `${pointer}${at('spec', 'storageClassName')}`,
        message: `There is no class "${className}", and the claim stays Pending.`,
        hint: near === undefined ? `Use one of ${classes.join(', ')}.` : `Did you mean "${near}"?`,
      };
    }
  },
};
