import { needsCredential, readBackupUrl } from '../longhorn/backup-url';
import { exists } from '../view/existence';
import type { Rule } from './rule';

export const backupTargetSecretExists: Rule = {
  id: 'backup-target-secret-exists',
  summary: 'Create the Secret that a backup target names.',
  why: 'Longhorn accepts the target without it, and cannot use it.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap'],
  about: ['/spec/credentialSecret', '/data/default-resource.yaml'],
  evidence:
    'longhorn-manager v1.12.1 engineapi/backups.go NewBackupTargetClientFromBackupTarget; accepted by recorded answers of the webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/credentialSecret',
            message: 'There is no Secret "backup-secret".',
            hint: "Create it in Longhorn's namespace.",
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    for (const target of longhorn.backupTargetsIn(resource)) {
      const url = readBackupUrl(target.url);
      if (target.secret === '' || url === undefined || !needsCredential(url)) continue;
      if (exists(resources, '/Secret', target.secret) !== false) continue;
      const message = `There is no Secret ${JSON.stringify(target.secret)}.`;
      yield { path: target.secretPath, message, hint: "Create it in Longhorn's namespace." };
    }
  },
};
