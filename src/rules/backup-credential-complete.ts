import { own } from '../diagnostics/own';
import { requiredCredentials, roleCredential } from '../longhorn/backup-credentials';
import { readBackupUrl } from '../longhorn/backup-url';
import { credentialsOf, targetsOf } from '../view/backup-credentials-view';
import { at, type Rule } from './rule';

export const backupCredentialComplete: Rule = {
  id: 'backup-credential-complete',
  summary: 'Give the Secret of a backup target the keys that its store needs.',
  why: 'Longhorn accepts the target, and cannot use it: s3 needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (or AWS_IAM_ROLE_ARN), cifs CIFS_USERNAME and CIFS_PASSWORD, azblob AZBLOB_ACCOUNT_NAME and AZBLOB_ACCOUNT_KEY.',
  consequence: 'risk',
  types: ['/Secret'],
  evidence:
    'longhorn-manager v1.12.1 engineapi/backups.go getBackupCredentialEnv; accepted by recorded answers of the webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: "backup-secret", pollInterval: 5m0s }
---
apiVersion: v1
kind: Secret
metadata: { name: backup-secret, namespace: longhorn-system }
stringData: { AWS_ACCESS_KEY_ID: id }
`,
        findings: [
          {
            path: '/stringData/AWS_SECRET_ACCESS_KEY',
            message: 'The Secret of backup target "default" has no AWS_SECRET_ACCESS_KEY.',
            hint: 'Add AWS_SECRET_ACCESS_KEY.',
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
---
apiVersion: v1
kind: Secret
metadata: { name: backup-secret, namespace: longhorn-system }
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: "backup-secret", pollInterval: 5m0s }
---
apiVersion: v1
kind: Secret
metadata: { name: backup-secret, namespace: longhorn-system }
stringData: { AWS_IAM_ROLE_ARN: "arn:aws:iam::000000000000:role/backup" }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const entries = credentialsOf(resource);
    // One without any key is filled in by another tool.
    if (entries.length === 0) return;
    const given = new Set(entries.filter(({ value }) => value !== '').map(({ key }) => key));
    const field = 'stringData' in resource.object ? 'stringData' : 'data';
    for (const { name, url } of targetsOf(resource, longhorn)) {
      const scheme = readBackupUrl(url)?.scheme ?? '';
      if (scheme === 's3' && given.has(roleCredential)) continue;
      for (const key of own(requiredCredentials, scheme) ?? []) {
        if (given.has(key)) continue;
        const message = `The Secret of backup target ${JSON.stringify(name)} has no ${key}.`;
        yield { path: at(field, key), message, hint: `Add ${key}.` };
      }
    }
  },
};
