import { isSet, mapOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { claimPlaces, claimTypes, claimsIn, originOf } from '../view/claims-view';
import { at, type Rule } from './rule';

export const claimWithoutSelector: Rule = {
  id: 'claim-without-selector',
  summary: 'Claim new volumes without a selector.',
  why: 'The provisioner makes no volume for a claim that selects among existing ones: it stays Pending unless one fits.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'a volume that was made by hand may fit' },
  types: [...claimTypes],
  about: [...claimPlaces, '/spec/selector'],
  evidence: 'kubernetes-csi/external-provisioner v5.3.0 pkg/controller/controller.go prepareProvision',
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
  storageClassName: fast
  selector: { matchLabels: { app: web } }
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/selector',
            message: 'Longhorn makes no volume for a claim with a selector.',
            hint: 'Leave the selector out, or name the volume with volumeName.',
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
  volumeName: media
  selector: { matchLabels: { app: web } }
  resources: { requests: { storage: 10Gi } }
`,
    ],
  },
  *check(resource, context) {
    for (const claim of claimsIn(resource)) {
      const { isNew, view } = originOf(claim, context);
      const isOfClass = (one: Resource): boolean => mapOf(one.object['spec'])['storageClassName'] === claim.className;
      if (view === undefined || !isNew || !isSet(claim.spec['selector'])) continue;
      if (context.resources.ofType('/PersistentVolume').some((one) => isOfClass(one))) continue;
      yield {
        path: `${claim.pointer}${at('spec', 'selector')}`,
        message: 'Longhorn makes no volume for a claim with a selector.',
        hint: 'Leave the selector out, or name the volume with volumeName.',
      };
    }
  },
};
