import { isSlip } from '../diagnostics/slip';
import { textOf } from '../manifest/json-view';
import { claimTypes, claimsIn, originOf, volumeOf } from '../view/claims-view';
import { at, type Rule } from './rule';

export const claimClassSpelling: Rule = {
  id: 'claim-class-spelling',
  summary: 'Spell the class of a claim as the class is spelt.',
  why: 'A claim of a class that is not there stays Pending; a class whose name differs by a slip is likely the one that is meant.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'both classes may exist, and one of them not be among the files' },
  types: [...claimTypes],
  evidence: 'Kubernetes pkg/controller/volume/persistentvolume/pv_controller.go v1.36.3',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: longhorn-fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "2" }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn-fats
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/storageClassName',
            message: 'The class "longhorn-fats" is not among these files, and "longhorn-fast" is.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: longhorn-r2 }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "2" }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn-r3
  resources: { requests: { storage: 10Gi } }
`,
    ],
  },
  *check(resource, context) {
    const { resources } = context;
    // Then nothing else exists, and another rule says so.
    if (resources.isComplete) return;
    const classes = resources.ofType('storage.k8s.io/StorageClass').map(({ object }) => textOf(object.metadata?.name));
    if (classes.length === 0) return;
    for (const claim of claimsIn(resource)) {
      const { className = '', pointer, volumeName } = claim;
      const isByHand = volumeName !== '' || volumeOf(claim, context) !== undefined;
      if (className === '' || originOf(claim, context).isLonghorn || isByHand || classes.includes(className)) continue;
      const meant = classes.find((name) => isSlip(className, name));
      if (meant === undefined) continue;
      yield {
        path: `${pointer}${at('spec', 'storageClassName')}`,
        message: `The class ${JSON.stringify(className)} is not among these files, and ${JSON.stringify(meant)} is.`,
        hint: `Did you mean ${JSON.stringify(meant)}?`,
      };
    }
  },
};
