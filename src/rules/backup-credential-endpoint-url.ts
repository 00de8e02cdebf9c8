import { endpointCredentials } from '../longhorn/backup-credentials';
import { backupstoreBehaviour } from '../longhorn/backupstore-behaviour';
import { credentialsOf, targetsOf } from '../view/backup-credentials-view';
import type { Rule } from './rule';

export const backupCredentialEndpointUrl: Rule = {
  id: 'backup-credential-endpoint-url',
  summary: "Write a backup store's endpoint as a URL with http:// or https://.",
  why: 'Longhorn hands the text to the client of the store, which takes no bare host.',
  consequence: 'risk',
  types: ['/Secret'],
  evidence:
    'longhorn/backupstore s3/s3_service.go newInstance, azblob/azblob_service.go newService (as of v1.12.1); aws-sdk-go-v2 service/s3/endpoints.go',
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
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key, AWS_ENDPOINTS: "minio.example.org:9000" }
`,
        findings: [
          {
            path: '/stringData/AWS_ENDPOINTS',
            message: 'The AWS_ENDPOINTS "minio.example.org:9000" does not begin with http:// or https://.',
            hint: 'Did you mean "https://minio.example.org:9000"?',
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
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key, AWS_ENDPOINTS: "https://minio.example.org:9000" }
`,
    ],
  },
  *check(resource, { longhorn, release }) {
    if (targetsOf(resource, longhorn).length === 0 || !backupstoreBehaviour(release).wantsEndpointScheme) return;
    for (const { key, path, value = '' } of credentialsOf(resource)) {
      if (!endpointCredentials.includes(key) || value === '' || /^https?:\/\//i.test(value)) continue;
      // What is encoded twice has a rule of its own.
      if (value.startsWith('aHR0c')) continue;
      const message = `The ${key} ${JSON.stringify(value)} does not begin with http:// or https://.`;
      yield { path, message, hint: `Did you mean "https://${value.replace(/^[a-z]*:?\/+/i, '')}"?` };
    }
  },
};
