import { nearest } from '../diagnostics/nearest';
import { knownCredentials } from '../longhorn/backup-credentials';
import { credentialsOf, targetsOf } from '../view/backup-credentials-view';
import type { Rule } from './rule';

export const backupCredentialKeyKnown: Rule = {
  id: 'backup-credential-key-known',
  summary: 'Spell the keys of the Secret of a backup target as Longhorn reads them.',
  why: 'Longhorn passes over every other key.',
  consequence: 'ignored',
  types: ['/Secret'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go GetCredentialFromSecret',
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
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key, AWS_ENDPOINT: "https://minio.example.org" }
`,
        findings: [
          {
            path: '/stringData/AWS_ENDPOINT',
            message: 'The key "AWS_ENDPOINT" is not read by Longhorn.',
            hint: 'Did you mean "AWS_ENDPOINTS"?',
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
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key, note: for the NAS }
`,
    ],
  },
  *check(resource, { longhorn }) {
    if (targetsOf(resource, longhorn).length === 0) return;
    const entries = credentialsOf(resource);
    for (const { key, path } of entries) {
      if (knownCredentials.includes(key)) continue;
      // Others may read the Secret too: only what looks like a slip is one.
      const likely = nearest(key, knownCredentials);
      if (likely === undefined || entries.some((other) => other.key === likely)) continue;
      yield {
        path,
        message: `The key ${JSON.stringify(key)} is not read by Longhorn.`,
        hint: `Did you mean "${likely}"?`,
      };
    }
  },
};
