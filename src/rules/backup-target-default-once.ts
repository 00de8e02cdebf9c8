import type { Rule } from './rule';

const fields = [
  ['URL', 'url', 'urlPath'],
  ['Secret', 'secret', 'secretPath'],
] as const;

export const backupTargetDefaultOnce: Rule = {
  id: 'backup-target-default-once',
  summary: 'Decide the default backup target in one place.',
  why: 'Longhorn applies the ConfigMap (chart values defaultBackupStore) over the BackupTarget at each start and each change; the manifest of the BackupTarget then takes it back.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go syncDefaultBackupTargetResourceWithCustomizedParameters',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-resource, namespace: longhorn-system }
data:
  default-resource.yaml: |
    backup-target: nfs://10.0.0.6:/backups
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message:
              'The URL "nfs://10.0.0.5:/backups" of the default backup target is "nfs://10.0.0.6:/backups" in the ConfigMap.',
            hint: 'Remove one of the two.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: nas, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-resource, namespace: longhorn-system }
data:
  default-resource.yaml: |
    backup-target: nfs://10.0.0.6:/backups
`,
    ],
  },
  *check(resource, { longhorn }) {
    for (const target of longhorn.backupTargetsIn(resource)) {
      if (target.name !== 'default') continue;
      for (const other of longhorn.backupTargets.filter(({ owner }) => owner === 'config-map')) {
        for (const [noun, field, path] of fields) {
          if (other[field] === '' || other[field] === target[field]) continue;
          const message = `The ${noun} ${JSON.stringify(target[field])} of the default backup target is ${JSON.stringify(other[field])} in the ConfigMap.`;
          const related = [{ resource: other.resource, path: other[path], message: 'This is the other place.' }];
          yield { path: target[path], message, hint: 'Remove one of the two.', related };
        }
      }
    }
  },
};
