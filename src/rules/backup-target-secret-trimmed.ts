import { isPadded, knownCredentials } from '../longhorn/backup-credentials';
import { credentialsOf, secretOf } from '../view/backup-credentials-view';
import type { Rule } from './rule';

export const backupTargetSecretTrimmed: Rule = {
  id: 'backup-target-secret-trimmed',
  summary: "Keep blanks and line feeds off the ends of a backup target's credentials.",
  why: "Longhorn's webhook refuses the target of such a Secret; a line feed comes from echo without -n, or from a block scalar.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackupTarget'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/backuptarget/validator.go validateCredentialSecret; recorded answers of its webhooks',
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
stringData: { AWS_ACCESS_KEY_ID: "id ", AWS_SECRET_ACCESS_KEY: key }
`,
        findings: [
          {
            path: '/spec/credentialSecret',
            message: 'The AWS_ACCESS_KEY_ID in Secret "backup-secret" begins or ends with a blank or a line feed.',
            hint: 'Take it off the AWS_ACCESS_KEY_ID.',
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
    ],
  },
  *check(resource, { longhorn, resources }) {
    for (const target of longhorn.backupTargetsIn(resource)) {
      const secret = secretOf(target, resources);
      for (const { key, path, value } of secret === undefined ? [] : credentialsOf(secret)) {
        if (value === undefined || !knownCredentials.includes(key) || !isPadded(value)) continue;
        yield {
          path: target.secretPath,
          message: `The ${key} in Secret ${JSON.stringify(target.secret)} begins or ends with a blank or a line feed.`,
          hint: `Take it off the ${key}.`,
          related: [{ resource: secret!, path, message: 'This is the value.' }],
        };
      }
    }
  },
};
