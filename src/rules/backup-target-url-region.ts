import { isDnsLabel } from '../kubernetes/formats';
import { readBackupUrl } from '../longhorn/backup-url';
import { credentialsOf, secretOf } from '../view/backup-credentials-view';
import { backupUrlsIn } from '../view/backup-urls-view';
import type { Rule } from './rule';

export const backupTargetUrlRegion: Rule = {
  id: 'backup-target-url-region',
  summary: 'Name a region in the URL of an S3 backup target.',
  why: 'Longhorn accepts s3://bucket/, and every request fails for want of a region. Stores that know no regions still want a word; their address goes into AWS_ENDPOINTS of the Secret.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap', 'chart/Values'],
  about: ['/spec/backupTargetURL', '/data/default-resource.yaml', '/values/defaultSettings'],
  evidence:
    'longhorn/backupstore s3/s3_service.go newService (as of v1.12.1), and its aws-sdk-go-v2 as tried; accepted by recorded answers of the webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups/", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "s3://backups/" names no region.',
            hint: 'Write "s3://backups@us-east-1/", with the region of the bucket.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@minio.example.org:9000/", credentialSecret: "backup-secret", pollInterval: 5m0s }
---
apiVersion: v1
kind: Secret
metadata: { name: backup-secret, namespace: longhorn-system }
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message:
              'The URL "s3://backups@minio.example.org:9000/" has "minio.example.org:9000" where its region belongs.',
            hint: 'Name the region there, and the address in AWS_ENDPOINTS of the Secret.',
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
`,
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@garage/a", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    for (const target of backupUrlsIn(resource, longhorn)) {
      const url = readBackupUrl(target.url);
      if (url?.scheme !== 's3' || (url.user ?? url.host) === '') continue;
      const region = url.user === undefined ? '' : url.host;
      const shown = JSON.stringify(target.url);
      const path = target.urlPath;
      if (region === '') {
        const hint = `Write "s3://${url.user ?? url.host}@us-east-1${url.path || '/'}", with the region of the bucket.`;
        yield { path, message: `The URL ${shown} names no region.`, hint };
      } else if (!region.split('.').every((part) => isDnsLabel(part.toLowerCase()))) {
        // With an address of its own, the store gets the word as it is.
        const secret = secretOf(target, resources);
        if (secret === undefined || credentialsOf(secret).some(({ key }) => key === 'AWS_ENDPOINTS')) continue;
        const message = `The URL ${shown} has ${JSON.stringify(region)} where its region belongs.`;
        yield { path, message, hint: 'Name the region there, and the address in AWS_ENDPOINTS of the Secret.' };
      }
    }
  },
};
