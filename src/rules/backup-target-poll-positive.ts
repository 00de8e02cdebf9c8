import { parseGoDuration } from '../longhorn/go-duration';
import { mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const backupTargetPollPositive: Rule = {
  id: 'backup-target-poll-positive',
  summary: 'Do not give a BackupTarget a negative pollInterval.',
  why: 'Longhorn then asks the backup store without a pause, and writes the object each time.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget'],
  evidence:
    'longhorn-manager v1.12.1 controller/backup_target_controller.go BackupStoreTimer, apimachinery pkg/util/wait/backoff.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: -5m }
`,
        findings: [
          {
            path: '/spec/pollInterval',
            message: 'The pollInterval "-5m" is negative: Longhorn asks the backup store without a pause.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
`,
    ],
  },
  *check({ object }) {
    const interval = textOf(mapOf(object['spec'])['pollInterval']);
    if ((parseGoDuration(interval) ?? 0) >= 0) return;
    const message = `The pollInterval ${JSON.stringify(interval)} is negative: Longhorn asks the backup store without a pause.`;
    yield { path: at('spec', 'pollInterval'), message, hint: 'Write "5m0s", or "0s" for never.' };
  },
};
