import { readBackupUrl } from '../longhorn/backup-url';
import { backupUrlsIn } from '../view/backup-urls-view';
import type { Rule } from './rule';

export const backupTargetUrlTrimmed: Rule = {
  id: 'backup-target-url-trimmed',
  summary: 'End the URL of a backup target without a blank.',
  why: 'Longhorn takes the blank for a part of the folder, which is not there.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap', 'chart/Values'],
  about: ['/spec/backupTargetURL', '/data/default-resource.yaml', '/values/defaultSettings'],
  evidence: 'longhorn/backupstore nfs/nfs.go initFunc (as of v1.12.1); accepted by recorded answers of the webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups ", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "nfs://10.0.0.5:/backups " ends with a blank.',
            hint: 'Take it off.',
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
      if (!/\s$/.test(target.url) || readBackupUrl(target.url) === undefined) continue;
      const message = `The URL ${JSON.stringify(target.url)} ends with a blank.`;
      yield { path: target.urlPath, message, hint: 'Take it off.' };
    }
  },
};
