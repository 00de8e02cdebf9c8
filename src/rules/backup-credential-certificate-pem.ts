import { certificateCredentials } from '../longhorn/backup-credentials';
import { credentialsOf, targetsOf } from '../view/backup-credentials-view';
import type { Rule } from './rule';

export const backupCredentialCertificatePem: Rule = {
  id: 'backup-credential-certificate-pem',
  summary: "Write a backup store's certificate in the PEM format.",
  why: 'Longhorn cannot use the target with a certificate that it cannot read: neither one that is encoded twice nor the name of a file.',
  consequence: 'risk',
  types: ['/Secret'],
  evidence: 'longhorn/backupstore http/client.go GetClient (as of v1.12.1)',
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
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key, AWS_CERT: /certs/ca.crt }
`,
        findings: [
          {
            path: '/stringData/AWS_CERT',
            message: 'The AWS_CERT holds no certificate in the PEM format.',
            hint: 'Write all from the line BEGIN CERTIFICATE to the line END CERTIFICATE, with no line feed behind it.',
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
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key, AWS_CERT: "-----BEGIN CERTIFICATE-----\\nMA==\\n-----END CERTIFICATE-----" }
`,
    ],
  },
  *check(resource, { longhorn }) {
    if (targetsOf(resource, longhorn).length === 0) return;
    for (const { key, path, value = '' } of credentialsOf(resource)) {
      if (!certificateCredentials.includes(key) || value === '' || value.includes('-----BEGIN CERTIFICATE-----'))
        continue;
      if (value.startsWith('LS0tLS1C')) continue;
      const message = `The ${key} holds no certificate in the PEM format.`;
      // Longhorn refuses a line feed at the end (backup-target-secret-trimmed).
      const hint =
        'Write all from the line BEGIN CERTIFICATE to the line END CERTIFICATE, with no line feed behind it.';
      yield { path, message, hint };
    }
  },
};
