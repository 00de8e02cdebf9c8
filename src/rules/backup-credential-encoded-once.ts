import { fromBase64, textOfBytes } from '../kubernetes/bytes';
import { knownCredentials } from '../longhorn/backup-credentials';
import { credentialsOf, targetsOf } from '../view/backup-credentials-view';
import type { Rule } from './rule';

export const backupCredentialEncodedOnce: Rule = {
  id: 'backup-credential-encoded-once',
  summary: 'Encode the credentials of a backup target once under data, and not at all under stringData.',
  why: 'What is encoded twice reaches the store as base64, and the login fails.',
  consequence: 'risk',
  types: ['/Secret'],
  evidence:
    'Kubernetes v1.36.3 core/v1 Secret data and stringData; longhorn-manager v1.12.1 datastore/longhorn.go GetCredentialFromSecret',
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
stringData: { AWS_ACCESS_KEY_ID: ZXhhbXBsZS1rZXk=, AWS_SECRET_ACCESS_KEY: key }
`,
        findings: [
          {
            path: '/stringData/AWS_ACCESS_KEY_ID',
            message: 'The value of AWS_ACCESS_KEY_ID is base64 of another text.',
            hint: 'Encode it once under data, or write it as it is under stringData.',
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
data: { AWS_ACCESS_KEY_ID: ZXhhbXBsZS1rZXk=, AWS_SECRET_ACCESS_KEY: ZXhhbXBsZS1zZWNyZXQ= }
`,
    ],
  },
  *check(resource, { longhorn }) {
    if (targetsOf(resource, longhorn).length === 0) return;
    for (const { key, path, value = '' } of credentialsOf(resource)) {
      if (!knownCredentials.includes(key) || !isEncodedText(value)) continue;
      const message = `The value of ${key} is base64 of another text.`;
      yield { path, message, hint: 'Encode it once under data, or write it as it is under stringData.' };
    }
  },
};

/** Whether a text is base64 of one that can be read; a key of random letters becomes bytes that nobody reads. */
function isEncodedText(text: string): boolean {
  if (text.length < 12 || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}\n?$/.test(text)) return false;
  return /^[ -~]{8,}\n?$/.test(textOfBytes(fromBase64(text) ?? []));
}
