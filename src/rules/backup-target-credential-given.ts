import { needsCredential, readBackupUrl } from '../longhorn/backup-url';
import type { Rule } from './rule';

export const backupTargetCredentialGiven: Rule = {
  id: 'backup-target-credential-given',
  summary: 'Name the Secret of a backup target that needs one.',
  why: 'Longhorn accepts an s3, cifs or azblob target without, and then does not even try to reach it: it stays unavailable, and no backup is made.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap'],
  about: ['/spec/backupTargetURL', '/data/default-resource.yaml'],
  evidence:
    'longhorn-manager v1.12.1 engineapi/backups.go NewBackupTargetClientFromBackupTarget; accepted by recorded answers of the webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/credentialSecret',
            message: 'The backup target "s3://backups@us-east-1/" has no Secret, without which Longhorn cannot use s3.',
            hint: "Give the name of a Secret in Longhorn's namespace.",
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-resource, namespace: longhorn-system }
data:
  default-resource.yaml: |
    backup-target: cifs://nas.example.org/backups
`,
        findings: [
          {
            path: '/data/default-resource.yaml/backup-target-credential-secret',
            message:
              'The backup target "cifs://nas.example.org/backups" has no Secret, without which Longhorn cannot use cifs.',
            hint: "Give the name of a Secret in Longhorn's namespace.",
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
      if (url === undefined || !needsCredential(url)) continue;
      // A key that one of the two owners of the default target lacks stays as the other has it.
      if (longhorn.backupTargets.some(({ name, secret }) => name === target.name && secret !== '')) continue;
      yield {
        path: target.secretPath,
        message: `The backup target "${target.url}" has no Secret, without which Longhorn cannot use ${url.scheme}.`,
        hint: "Give the name of a Secret in Longhorn's namespace.",
      };
    }
  },
};
