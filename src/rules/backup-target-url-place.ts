import { readBackupUrl } from '../longhorn/backup-url';
import { backupUrlsIn } from '../view/backup-urls-view';
import type { Rule } from './rule';

const nouns: Readonly<Record<string, string>> = { s3: 'bucket', azblob: 'container', nfs: 'server', cifs: 'server' };

export const backupTargetUrlPlace: Rule = {
  id: 'backup-target-url-place',
  summary: 'Name the bucket, container or server in the URL of a backup target.',
  why: 'Longhorn accepts the URL without it, and the target stays unavailable.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap', 'chart/Values'],
  about: ['/spec/backupTargetURL', '/data/default-resource.yaml', '/values/defaultSettings'],
  evidence:
    'longhorn/backupstore s3/s3.go, nfs/nfs.go, cifs/cifs.go, azblob/azblob.go initFunc (as of v1.12.1); accepted by recorded answers of the webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3:///backups", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "s3:///backups" names no bucket.',
            hint: 'Write s3://bucket@region/.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs:///backups", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "nfs:///backups" names no server.',
            hint: 'Write nfs://host:/path.',
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
    for (const target of backupUrlsIn(resource, longhorn)) {
      const url = readBackupUrl(target.url);
      if (url === undefined) continue;
      const { host, scheme, user } = url;
      const isBucket = scheme === 's3' || scheme === 'azblob';
      if ((isBucket ? (user ?? host) : host) !== '') continue;
      const message = `The URL ${JSON.stringify(target.url)} names no ${nouns[scheme]}.`;
      const hint = isBucket
        ? `Write ${scheme}://${nouns[scheme]}@${scheme === 's3' ? 'region' : 'endpoint'}/.`
        : `Write ${scheme === 'nfs' ? 'nfs://host:/path' : 'cifs://host/share'}.`;
      yield { path: target.urlPath, message, hint };
    }
  },
};
