import { readNamedBackup } from '../longhorn/backup-url';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeFromBackupUrl: Rule = {
  id: 'volume-from-backup-url',
  summary: 'Name a volume and a backup in fromBackup.',
  why: "Longhorn's webhook refuses a volume whose fromBackup it cannot take apart.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/fromBackup'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/volume/mutator.go, backupstore.go DecodeBackupURL; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, fromBackup: "nfs://10.0.0.5:/backups" }
`,
        findings: [
          {
            path: '/spec/fromBackup',
            message: '"nfs://10.0.0.5:/backups" names no backup of a volume.',
            hint: 'Copy the URL of the Backup: it ends with "?backup=...&volume=...".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, fromBackup: "nfs://10.0.0.5:/backups?backup=backup-01&volume=source" }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    const { fromBackup = '' } = volume ?? {};
    if (fromBackup === '' || readNamedBackup(fromBackup) !== undefined) return;
    yield {
      path: at('spec', 'fromBackup'),
      message: `${JSON.stringify(fromBackup)} names no backup of a volume.`,
      hint: 'Copy the URL of the Backup: it ends with "?backup=...&volume=...".',
    };
  },
};
