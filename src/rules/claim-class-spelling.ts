import { isSlip } from '../diagnostics/slip';
import { claimTypes } from '../view/claims-view';
import { unknownClasses } from '../view/unknown-class';
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
            hint: 'Did you mean "longhorn-fast"?',
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
    // Then nothing else exists, and another rule says so.
    if (context.resources.isComplete) return;
    for (const { known, name, pointer } of unknownClasses(resource, context)) {
      const meant = known.find((other) => isSlip(name, other));
      if (meant === undefined) continue;
      yield {
        path: `${pointer}${at('spec', 'storageClassName')}`,
        message: `The class ${JSON.stringify(name)} is not among these files, and ${JSON.stringify(meant)} is.`,
        hint: `Did you mean ${JSON.stringify(meant)}?`,
      };
    }
  },
};
