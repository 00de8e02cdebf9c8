import { needsCredential, readBackupUrl } from '../longhorn/backup-url';
import type { Rule } from './rule';

export const backupTargetCredentialRead: Rule = {
  id: 'backup-target-credential-read',
  summary: 'Name no Secret for an nfs backup target.',
  why: 'Longhorn does not read it: NFS knows no login.',
  consequence: 'ignored',
  types: ['longhorn.io/BackupTarget', '/ConfigMap'],
  about: ['/spec/credentialSecret', '/data/default-resource.yaml'],
  evidence: 'longhorn-manager v1.12.1 engineapi/backups.go NewBackupTargetClientFromBackupTarget',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/credentialSecret',
            message: 'The Secret "backup-secret" has no effect on the backup target "nfs://10.0.0.5:/backups".',
            hint: 'Leave the Secret out: only s3, cifs and azblob read one.',
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
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
    ],
  },
  *check(resource, { longhorn }) {
    for (const target of longhorn.backupTargetsIn(resource)) {
      const url = readBackupUrl(target.url);
      if (target.secret === '' || url === undefined || needsCredential(url)) continue;
      yield {
        path: target.secretPath,
        message: `The Secret ${JSON.stringify(target.secret)} has no effect on the backup target "${target.url}".`,
        hint: 'Leave the Secret out: only s3, cifs and azblob read one.',
      };
    }
  },
};
