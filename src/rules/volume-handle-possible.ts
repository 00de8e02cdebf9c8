import { mapOf, textOf } from '../manifest/json-view';
import { isVolumeName } from '../objects/static-volume';
import { driverOf } from '../view/claims-view';
import { longhornDriver } from '../longhorn/names';
import { at, type Rule } from './rule';

export const volumeHandlePossible: Rule = {
  id: 'volume-handle-possible',
  summary: 'Give the name of a Longhorn volume as volumeHandle.',
  why: 'Longhorn has no volume of another name: pods that use the PersistentVolume never start.',
  consequence: 'risk',
  types: ['/PersistentVolume'],
  evidence:
    'longhorn-manager v1.12.1 csi/controller_server.go ControllerPublishVolume, datastore/longhorn.go NameMaximumLength; recorded answers of its webhooks on volumes',
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
  csi: { driver: driver.longhorn.io, volumeHandle: apps/media, fsType: ext4 }
`,
        findings: [
          {
            path: '/spec/csi/volumeHandle',
            message: 'No volume of Longhorn can be named "apps/media".',
            hint: 'Give the name of the Volume, as Longhorn shows it.',
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
  csi: { driver: driver.longhorn.io, volumeHandle: pvc-0c5a5d8c-7e5e-4c9e-9a43-2f1f1c1d8f10, fsType: ext4 }
`,
    ],
  },
  *check(resource) {
    const handle = textOf(mapOf(mapOf(resource.object['spec'])['csi'])['volumeHandle']);
    if (driverOf(resource) !== longhornDriver || handle === '' || isVolumeName(handle)) return;
    yield {
      path: at('spec', 'csi', 'volumeHandle'),
      message: `No volume of Longhorn can be named ${JSON.stringify(handle)}.`,
      hint: 'Give the name of the Volume, as Longhorn shows it.',
    };
  },
};
