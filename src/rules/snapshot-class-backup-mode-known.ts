import { snapshotParameters } from '../view/snapshot-classes-view';
import { at, type Rule } from './rule';

export const snapshotClassBackupModeKnown: Rule = {
  id: 'snapshot-class-backup-mode-known',
  summary: 'Choose full or incremental backups.',
  why: "Longhorn's webhook refuses a backup of another mode: every VolumeSnapshot of the class fails.",
  consequence: 'risk',
  types: ['snapshot.storage.k8s.io/VolumeSnapshotClass'],
  evidence:
    'longhorn-manager v1.12.1 csi/controller_server.go createCSISnapshotTypeLonghornBackup, webhook/resources/backup/validator.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata: { name: local }
driver: driver.longhorn.io
deletionPolicy: Delete
parameters: { type: bak, backupMode: Full }
`,
        findings: [
          {
            path: '/parameters/backupMode',
            message: 'Longhorn makes no backup of the mode "Full".',
            hint: 'Write "full" or "incremental".',
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
parameters: { type: bak, backupMode: full }
`,
    ],
  },
  *check(resource) {
    const { backupMode, type = '' } = snapshotParameters(resource) ?? {};
    const isBackup = type === null || ['', 'bak', 'bs'].includes(String(type));
    if (!isBackup || typeof backupMode !== 'string' || ['', 'full', 'incremental'].includes(backupMode)) return;
    yield {
      path: at('parameters', 'backupMode'),
      message: `Longhorn makes no backup of the mode ${JSON.stringify(backupMode)}.`,
      hint: 'Write "full" or "incremental".',
    };
  },
};
