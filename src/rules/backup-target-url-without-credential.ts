import { readBackupUrl } from '../longhorn/backup-url';
import { backupUrlsIn } from '../view/backup-urls-view';
import type { Rule } from './rule';

export const backupTargetUrlWithoutCredential: Rule = {
  id: 'backup-target-url-without-credential',
  summary: 'Keep names and passwords out of the URL of a backup target.',
  why: 'Longhorn reads them from the Secret: in an S3 URL the name in front of the "@" is taken for the bucket, elsewhere it is dropped. And the URL is readable for everyone.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap', 'chart/Values'],
  about: ['/spec/backupTargetURL', '/data/default-resource.yaml', '/values/defaultSettings'],
  evidence: 'longhorn/backupstore s3/s3_service.go newService, cifs/cifs.go initFunc (as of v1.12.1)',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "cifs://backup:example@nas.example.org/backups", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL of the backup target has a password in it.',
            hint: 'Take it out of the URL, and put it into the Secret of the target, as CIFS_USERNAME and CIFS_PASSWORD.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "cifs://backup@nas.example.org/backups", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "cifs://backup@nas.example.org/backups" has a user in it, which is dropped.',
            hint: 'Take it out of the URL, and put it into the Secret of the target, as CIFS_USERNAME and CIFS_PASSWORD.',
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
      if (url?.user === undefined) continue;
      const isDropped = url.scheme === 'nfs' || url.scheme === 'cifs';
      if (!url.hasPassword && !isDropped) continue;
      const message = url.hasPassword
        ? 'The URL of the backup target has a password in it.'
        : `The URL ${JSON.stringify(target.url)} has a user in it, which is dropped.`;
      // Nothing reads a Secret for NFS.
      const hint =
        url.scheme === 'nfs'
          ? 'Take it out of the URL: NFS asks for no login.'
          : `Take it out of the URL, and put it into the Secret of the target${url.scheme === 'cifs' ? ', as CIFS_USERNAME and CIFS_PASSWORD' : ''}.`;
      yield { path: target.urlPath, message, hint };
    }
  },
};
