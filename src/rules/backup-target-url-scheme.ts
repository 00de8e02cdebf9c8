import { backupUrlHint, schemeProblem } from '../longhorn/backup-url';
import { mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const backupTargetUrlScheme: Rule = {
  id: 'backup-target-url-scheme',
  summary: 'Begin the URL of a BackupTarget with s3://, nfs://, cifs:// or azblob://.',
  why: "Longhorn's webhook refuses any other scheme, and none.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackupTarget'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go ValidateBackupTargetURL; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "https://minio.example.org/backups", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "https://minio.example.org/backups" has the scheme "https".',
            hint: 'Write s3://bucket@region/, and the address into AWS_ENDPOINTS of the Secret.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "/mnt/backups", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "/mnt/backups" has no scheme.',
            hint: 'Write s3://bucket@region/, nfs://host:/path, cifs://host/share or azblob://container@endpoint/.',
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
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "", credentialSecret: "", pollInterval: 5m0s }
`,
    ],
  },
  *check({ object }) {
    const url = textOf(mapOf(object['spec'])['backupTargetURL']);
    const problem = schemeProblem(url);
    if (problem === undefined) return;
    const message = `The URL ${JSON.stringify(url)} ${problem}.`;
    yield { path: at('spec', 'backupTargetURL'), message, hint: backupUrlHint(url) };
  },
};
