import { csiBehaviour } from '../longhorn/csi-behaviour';
import type { Release } from '../longhorn/release';
import { claimTypes, claimsIn, originOf } from '../view/claims-view';
import { at, type Rule } from './rule';

export const claimAccessModeSupported: Rule = {
  id: 'claim-access-mode-supported',
  summary: 'Leave access modes out of claims that Longhorn does not offer.',
  why: 'Longhorn makes no volume for ReadOnlyMany, also where other access modes stand beside it, and before 1.11.0 none for ReadWriteOncePod: the claim stays Pending.',
  consequence: 'risk',
  types: [...claimTypes],
  evidence:
    'longhorn-manager v1.12.1 csi/controller_server.go validateVolumeCapabilities; kubernetes-csi/external-provisioner v5.3.0 pkg/controller/controller.go getVolumeCapabilities',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadOnlyMany]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/accessModes/0',
            message: 'Longhorn makes no volume for the access mode "ReadOnlyMany".',
            hint: 'Use ReadWriteMany, and let pods mount the volume with readOnly.',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteMany, ReadOnlyMany]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/accessModes/1',
            message: 'Longhorn makes no volume for the access mode "ReadOnlyMany".',
            hint: 'Use ReadWriteMany, and let pods mount the volume with readOnly.',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOncePod]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
`,
        release: '1.10.2',
        findings: [
          {
            path: '/spec/accessModes/0',
            message: 'Longhorn makes no volume for the access mode "ReadWriteOncePod".',
            hint: 'Use ReadWriteOnce, or install Longhorn 1.11.0 or newer.',
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
  accessModes: [ReadWriteMany]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
`,
      `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadOnlyMany]
  storageClassName: nfs
  resources: { requests: { storage: 10Gi } }
`,
    ],
  },
  *check(resource, context) {
    for (const claim of claimsIn(resource)) {
      const { isLonghorn, isNew } = originOf(claim, context);
      if (!isLonghorn || !isNew) continue;
      for (const [mode, hint] of offeredElsewhere(context.release)) {
        const index = claim.accessModes.indexOf(mode);
        if (index < 0) continue;
        yield {
          path: `${claim.pointer}${at('spec', 'accessModes', index)}`,
          message: `Longhorn makes no volume for the access mode "${mode}".`,
          hint,
        };
      }
    }
  },
};

function offeredElsewhere(release: Release): [mode: string, hint: string][] {
  return [
    ['ReadOnlyMany', 'Use ReadWriteMany, and let pods mount the volume with readOnly.'],
    ...(csiBehaviour(release).readWriteOncePod
      ? []
      : [['ReadWriteOncePod', 'Use ReadWriteOnce, or install Longhorn 1.11.0 or newer.'] as [string, string]]),
  ];
}
