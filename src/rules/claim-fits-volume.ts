import { claimMisfits } from '../view/claim-fit';
import { claimsIn, driverOf, volumeOf } from '../view/claims-view';
import { longhornDriver } from '../longhorn/names';
import type { Rule } from './rule';

export const claimFitsVolume: Rule = {
  id: 'claim-fits-volume',
  summary: 'Let a claim ask for what its volume has.',
  why: 'Kubernetes binds the two only when class, size, access modes and mode fit: the claim stays Pending.',
  consequence: 'risk',
  types: ['/PersistentVolumeClaim'],
  about: ['/spec/volumeName'],
  evidence: 'kubernetes v1.36.3 pkg/controller/volume/persistentvolume/pv_controller.go checkVolumeSatisfyClaim',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: PersistentVolume
metadata: { name: media }
spec:
  capacity: { storage: 10Gi }
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn-static
  persistentVolumeReclaimPolicy: Retain
  csi: { driver: driver.longhorn.io, volumeHandle: media, fsType: ext4 }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  volumeName: media
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/storageClassName',
            message: 'The claim is of the class "longhorn", and its volume "media" of "longhorn-static".',
            hint: 'Write the same storageClassName in both.',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: PersistentVolume
metadata: { name: media }
spec:
  capacity: { storage: 10Gi }
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn-static
  persistentVolumeReclaimPolicy: Retain
  csi: { driver: driver.longhorn.io, volumeHandle: media, fsType: ext4 }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteMany]
  storageClassName: longhorn-static
  volumeName: media
  resources: { requests: { storage: 20Gi } }
`,
        findings: [
          {
            path: '/spec/accessModes',
            message: 'The claim asks for ReadWriteMany, and its volume "media" has ReadWriteOnce.',
            hint: 'Give both the same access modes.',
          },
          {
            path: '/spec/resources/requests/storage',
            message: 'The claim asks for 20Gi, and its volume "media" has 10Gi.',
            hint: 'Ask for no more than the volume has.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: PersistentVolume
metadata: { name: media }
spec:
  capacity: { storage: 10Gi }
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn-static
  persistentVolumeReclaimPolicy: Retain
  csi: { driver: driver.longhorn.io, volumeHandle: media, fsType: ext4 }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn-static
  volumeName: media
  resources: { requests: { storage: 10Gi } }
`,
    ],
  },
  *check(resource, context) {
    for (const claim of claimsIn(resource)) {
      const volume = claim.volumeName === '' ? undefined : volumeOf(claim, context);
      if (volume === undefined || driverOf(volume) !== longhornDriver) continue;
      for (const { hint, message, path } of claimMisfits(claim, volume)) {
        yield { path, message, hint, related: [{ resource: volume, path: '', message: 'Its volume is this.' }] };
      }
    }
  },
};
