import { snapshotParameters } from '../view/snapshot-classes-view';
import { at, type Rule } from './rule';

export const snapshotClassTypeKnown: Rule = {
  id: 'snapshot-class-type-known',
  summary: 'Choose a type of snapshot that Longhorn has.',
  why: 'Longhorn takes no snapshot of another type: every VolumeSnapshot of the class fails.',
  consequence: 'risk',
  types: ['snapshot.storage.k8s.io/VolumeSnapshotClass'],
  evidence: 'longhorn-manager v1.12.1 csi/controller_server.go CreateSnapshot',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata: { name: local }
driver: driver.longhorn.io
deletionPolicy: Delete
parameters: { type: snapshot }
`,
        findings: [
          {
            path: '/parameters/type',
            message: 'Longhorn takes no snapshot of the type "snapshot".',
            hint: 'Write "snap" for a snapshot beside the data, "bak" for a backup, or "bi" for a backing image.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata: { name: local }
driver: driver.longhorn.io
deletionPolicy: Delete
parameters: { type: snap }
`,
    ],
  },
  *check(resource) {
    const type = snapshotParameters(resource)?.['type'];
    if (typeof type !== 'string' || ['', 'snap', 'bak', 'bs', 'bi'].includes(type)) return;
    yield {
      path: at('parameters', 'type'),
      message: `Longhorn takes no snapshot of the type ${JSON.stringify(type)}.`,
      hint: 'Write "snap" for a snapshot beside the data, "bak" for a backup, or "bi" for a backing image.',
    };
  },
};
