import { claimPlaces, claimTypes, claimsIn, classAnnotation } from '../view/claims-view';
import { at, type Rule } from './rule';

export const claimClassNamedOnce: Rule = {
  id: 'claim-class-named-once',
  summary: 'Name the class of a claim in its spec.',
  why: 'The old annotation goes before the field, so the claim gets a volume of another class than its spec says.',
  consequence: 'ignored',
  types: [...claimTypes],
  about: [...claimPlaces, '/metadata/annotations'],
  evidence: 'kubernetes v1.36.3, component-helpers storage/volume/helpers.go GetPersistentVolumeClaimClass',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps, annotations: { volume.beta.kubernetes.io/storage-class: longhorn } }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/storageClassName',
            message:
              'Annotation "volume.beta.kubernetes.io/storage-class" names the class "longhorn", so "fast" is ignored.',
            hint: 'Remove the annotation.',
          },
        ],
      },
    ],
    good: [
      `
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
  *check(resource) {
    for (const { annotations, pointer, spec } of claimsIn(resource)) {
      const [annotated, named] = [annotations[classAnnotation], spec['storageClassName']];
      if (typeof annotated !== 'string' || typeof named !== 'string' || annotated === named) continue;
      yield {
        path: `${pointer}${at('spec', 'storageClassName')}`,
        message: `Annotation "${classAnnotation}" names the class "${annotated}", so "${named}" is ignored.`,
        hint: 'Remove the annotation.',
      };
    }
  },
};
