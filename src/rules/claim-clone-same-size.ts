import { formatQuantity } from '../kubernetes/quantity';
import { isSet, mapOf, textOf } from '../manifest/json-view';
import { claimedSize } from '../objects/claim-class-conflicts';
import { claimPlaces, claimTypes, claimsIn, claimsNamed, originOf } from '../view/claims-view';
import { at, type Rule } from './rule';

export const claimCloneSameSize: Rule = {
  id: 'claim-clone-same-size',
  summary: 'Give a clone the size of its source.',
  why: 'Longhorn makes no clone of another size: the claim stays Pending.',
  consequence: 'risk',
  types: [...claimTypes],
  about: [...claimPlaces, '/spec/dataSource', '/spec/dataSourceRef'],
  evidence: 'longhorn-manager v1.12.1 csi/controller_server.go CreateVolume',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: copy, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  dataSource: { kind: PersistentVolumeClaim, name: data }
  resources: { requests: { storage: 20Gi } }
`,
        findings: [
          {
            path: '/spec/resources/requests/storage',
            message: 'The claim asks for 20Gi, and Longhorn clones "data" of 10Gi into a volume of the same size only.',
            hint: 'Ask for 10Gi, and enlarge the claim afterwards.',
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
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: copy, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  dataSource: { kind: PersistentVolumeClaim, name: data }
  resources: { requests: { storage: 10Gi } }
`,
    ],
  },
  *check(resource, context) {
    for (const claim of claimsIn(resource)) {
      const { isLonghorn, isNew } = originOf(claim, context);
      const { kind, name, namespace } = mapOf(claim.spec['dataSourceRef'] ?? claim.spec['dataSource']);
      if (!isLonghorn || !isNew || kind !== 'PersistentVolumeClaim' || isSet(namespace)) continue;
      const [source] = claimsNamed(textOf(name), resource, context);
      if (source?.size === undefined || claim.size === undefined) continue;
      if (claimedSize(source.size) === claimedSize(claim.size)) continue;
      const [wanted, existing] = [formatQuantity(claim.size), formatQuantity(source.size)];
      yield {
        path: `${claim.pointer}${at('spec', 'resources', 'requests', 'storage')}`,
        message: `The claim asks for ${wanted}, and Longhorn clones "${source.name}" of ${existing} into a volume of the same size only.`,
        hint: `Ask for ${existing}, and enlarge the claim afterwards.`,
      };
    }
  },
};
