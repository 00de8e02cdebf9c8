import { snapshotParameters } from '../view/snapshot-classes-view';
import { at, type Rule } from './rule';

export const snapshotClassTypeNamed: Rule = {
  id: 'snapshot-class-type-named',
  summary: 'Say whether snapshots are to be backups.',
  why: 'Without a type a VolumeSnapshot is a backup, which needs a backup target and takes as long as one; "bs" is an old name of "bak".',
  consequence: 'advice',
  types: ['snapshot.storage.k8s.io/VolumeSnapshotClass'],
  evidence: 'longhorn-manager v1.12.1 csi/controller_server.go CreateSnapshot, normalizeCSISnapshotType',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata: { name: local }
driver: driver.longhorn.io
deletionPolicy: Delete
`,
        findings: [
          {
            path: '/parameters/type',
            message: 'Every VolumeSnapshot of this class is a backup, since it names no type.',
            hint: 'Write "bak" if that is meant, else "snap".',
          },
        ],
      },
      {
        yaml: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata: { name: local }
driver: driver.longhorn.io
deletionPolicy: Delete
parameters: { type: bs }
`,
        findings: [{ path: '/parameters/type', message: 'Type "bs" is an old name of "bak".', hint: 'Write "bak".' }],
      },
    ],
    good: [
      `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata: { name: local }
driver: driver.longhorn.io
deletionPolicy: Delete
parameters: { type: bak }
`,
    ],
  },
  *check(resource) {
    const parameters = snapshotParameters(resource);
    if (parameters === undefined) return;
    const path = at('parameters', 'type');
    if ((parameters['type'] ?? '') === '') {
      const message = 'Every VolumeSnapshot of this class is a backup, since it names no type.';
      yield { path, message, hint: 'Write "bak" if that is meant, else "snap".' };
    } else if (parameters['type'] === 'bs') {
      yield { path, message: 'Type "bs" is an old name of "bak".', hint: 'Write "bak".' };
    }
  },
};
