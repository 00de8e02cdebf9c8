import { readBackupUrl } from '../longhorn/backup-url';
import { backupUrlsIn } from '../view/backup-urls-view';
import type { Rule } from './rule';

export const backupTargetUrlPath: Rule = {
  id: 'backup-target-url-path',
  summary: 'End the URL of a backup target with a slash, or with a folder.',
  why: 'Longhorn accepts a bucket or a server without one, and never gets at it: the target stays unavailable, and no backup is made.',
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
spec: { backupTargetURL: "s3://backups@us-east-1", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "s3://backups@us-east-1" ends without the slash that it needs.',
            hint: 'Write "s3://backups@us-east-1/".',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-resource, namespace: longhorn-system }
data:
  default-resource.yaml: |
    backup-target: cifs://nas.example.org/
    backup-target-credential-secret: backup-secret
`,
        findings: [
          {
            path: '/data/default-resource.yaml/backup-target',
            message: 'The URL "cifs://nas.example.org/" names no share.',
            hint: 'Name what is to be mounted, as in cifs://host/share.',
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
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/", credentialSecret: "", pollInterval: 5m0s }
`,
    ],
  },
  *check(resource, { longhorn }) {
    for (const target of backupUrlsIn(resource, longhorn)) {
      const url = readBackupUrl(target.url);
      if (url === undefined) continue;
      const lack =
        url.scheme === 'cifs' && url.path.replaceAll('/', '') === ''
          ? 'names no share'
          : url.path !== ''
            ? undefined
            : url.scheme === 'nfs'
              ? 'names no folder'
              : 'ends without the slash that it needs';
      if (lack === undefined) continue;
      const hint =
        url.scheme === 's3' || url.scheme === 'azblob'
          ? `Write "${target.url}/".`
          : `Name what is to be mounted, as in ${url.scheme === 'nfs' ? 'nfs://host:/path' : 'cifs://host/share'}.`;
      yield { path: target.urlPath, message: `The URL ${JSON.stringify(target.url)} ${lack}.`, hint };
    }
  },
};
