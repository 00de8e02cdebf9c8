import type { Rule } from './rule';

export const backupTargetUrlGiven: Rule = {
  id: 'backup-target-url-given',
  summary: 'Give a backup target that has a Secret a URL.',
  why: 'A Secret alone is no place: no backup is made.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap'],
  about: ['/spec/credentialSecret', '/data/default-resource.yaml'],
  evidence: 'longhorn-manager v1.12.1 controller/backup_target_controller.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The backup target "default" has the Secret "backup-secret" and no URL.',
            hint: 'Give the URL, such as s3://bucket@region/.',
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
    backup-target-credential-secret: backup-secret
`,
        findings: [
          {
            path: '/data/default-resource.yaml/backup-target',
            message: 'The backup target "default" has the Secret "backup-secret" and no URL.',
            hint: 'Give the URL, such as s3://bucket@region/.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "", credentialSecret: "", pollInterval: 5m0s }
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
    for (const target of longhorn.backupTargetsIn(resource)) {
      if (target.secret === '') continue;
      if (longhorn.backupTargets.some(({ name, url }) => name === target.name && url !== '')) continue;
      yield {
        path: target.urlPath,
        message: `The backup target ${JSON.stringify(target.name)} has the Secret ${JSON.stringify(target.secret)} and no URL.`,
        hint: 'Give the URL, such as s3://bucket@region/.',
      };
    }
  },
};
