import { hostedStyleCredential } from '../longhorn/backup-credentials';
import { credentialsOf, targetsOf } from '../view/backup-credentials-view';
import type { Rule } from './rule';

export const backupCredentialHostedStyle: Rule = {
  id: 'backup-credential-hosted-style',
  summary: 'Write VIRTUAL_HOSTED_STYLE as "true" or "false".',
  why: 'Longhorn compares the text: any other counts as not given.',
  consequence: 'ignored',
  types: ['/Secret'],
  evidence: 'longhorn/backupstore s3/s3_service.go newInstance (as of v1.12.1)',
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
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key, VIRTUAL_HOSTED_STYLE: "True" }
`,
        findings: [
          {
            path: '/stringData/VIRTUAL_HOSTED_STYLE',
            message: 'The VIRTUAL_HOSTED_STYLE "True" counts as not given.',
            hint: 'Write "true" or "false".',
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
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key, VIRTUAL_HOSTED_STYLE: "true" }
`,
    ],
  },
  *check(resource, { longhorn }) {
    if (targetsOf(resource, longhorn).length === 0) return;
    for (const { key, path, value = '' } of credentialsOf(resource)) {
      if (key !== hostedStyleCredential || ['true', 'false', ''].includes(value)) continue;
      const message = `The ${key} ${JSON.stringify(value)} counts as not given.`;
      yield { path, message, hint: 'Write "true" or "false".' };
    }
  },
};
