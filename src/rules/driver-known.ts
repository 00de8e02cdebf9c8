import { textOf } from '../manifest/json-view';
import { driverOf } from '../view/claims-view';
import { longhornDriver } from '../longhorn/names';
import { isLonghornMisnamed } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const driverKnown: Rule = {
  id: 'driver-known',
  summary: 'Name the CSI driver driver.longhorn.io.',
  why: 'No driver answers to another name: pods that use the volume never start, and no snapshot is taken.',
  consequence: 'risk',
  types: ['/PersistentVolume', 'snapshot.storage.k8s.io/VolumeSnapshotClass'],
  evidence: 'longhorn-manager v1.12.1 types/types.go LonghornDriverName',
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
  csi: { driver: io.rancher.longhorn, volumeHandle: media, fsType: ext4 }
`,
        findings: [
          {
            path: '/spec/csi/driver',
            message: 'No CSI driver of Longhorn answers to "io.rancher.longhorn".',
            hint: 'Write "driver.longhorn.io".',
          },
        ],
      },
      {
        yaml: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata: { name: local }
driver: longhorn.io
deletionPolicy: Delete
parameters: { type: snap }
`,
        findings: [
          {
            path: '/driver',
            message: 'No CSI driver of Longhorn answers to "longhorn.io".',
            hint: 'Write "driver.longhorn.io".',
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
`,
    ],
  },
  *check(resource) {
    const isVolume = resource.type === '/PersistentVolume';
    const driver = isVolume ? driverOf(resource) : textOf(resource.object['driver']);
    if (!isLonghornMisnamed(driver)) return;
    yield {
      path: isVolume ? at('spec', 'csi', 'driver') : at('driver'),
      message: `No CSI driver of Longhorn answers to ${JSON.stringify(driver)}.`,
      hint: `Write "${longhornDriver}".`,
    };
  },
};
