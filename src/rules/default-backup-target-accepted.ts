import { isPadded, knownCredentials } from '../longhorn/backup-credentials';
import { backupUrlHint, backupUrlRefusal } from '../longhorn/backup-url';
import { credentialsOf, secretOf } from '../view/backup-credentials-view';
import type { Rule } from './rule';

export const defaultBackupTargetAccepted: Rule = {
  id: 'default-backup-target-accepted',
  summary: 'Preset a default backup target that Longhorn accepts.',
  why: 'Longhorn writes the ConfigMap (chart values defaultBackupStore) into the BackupTarget default, past its own webhook: what that refuses leaves the target as it was, which only a log line says.',
  consequence: 'risk',
  types: ['/ConfigMap'],
  about: ['/data/default-resource.yaml'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go CreateOrUpdateDefaultBackupTarget, webhook/resources/backuptarget/validator.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-resource, namespace: longhorn-system }
data:
  default-resource.yaml: |
    backup-target: https://minio.example.org/backups
`,
        findings: [
          {
            path: '/data/default-resource.yaml/backup-target',
            message: 'Longhorn refuses the URL "https://minio.example.org/backups": it has the scheme "https".',
            hint: 'Write s3://bucket@region/, and the address into AWS_ENDPOINTS of the Secret.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-resource, namespace: longhorn-system }
data:
  default-resource.yaml: |
    backup-target: nfs://10.0.0.5:/backups
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    for (const target of longhorn.backupTargetsIn(resource)) {
      const problem = backupUrlRefusal(target.url);
      if (problem !== undefined) {
        const message = `Longhorn refuses the URL ${JSON.stringify(target.url)}: it ${problem}.`;
        yield { path: target.urlPath, message, hint: backupUrlHint(target.url) };
      }
      const secret = secretOf(target, resources);
      for (const { key, path, value } of secret === undefined ? [] : credentialsOf(secret)) {
        if (value === undefined || !knownCredentials.includes(key) || !isPadded(value)) continue;
        const message = `Longhorn refuses the Secret ${JSON.stringify(target.secret)}: its ${key} begins or ends with a blank or a line feed.`;
        const related = [{ resource: secret!, path, message: 'This is the value.' }];
        yield { path: target.secretPath, message, hint: `Take it off the ${key}.`, related };
      }
    }
  },
};
