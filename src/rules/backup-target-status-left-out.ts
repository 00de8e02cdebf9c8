import { shownName } from '../kubernetes/kubernetes-object';
import { isSet, mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const backupTargetStatusLeftOut: Rule = {
  id: 'backup-target-status-left-out',
  summary: 'Leave status and syncRequestedAt of a BackupTarget out of manifests.',
  why: 'Longhorn writes both at every poll: a tool that applies the manifest again works against it.',
  consequence: 'ignored',
  types: ['longhorn.io/BackupTarget'],
  about: ['/spec/syncRequestedAt', '/status'],
  evidence:
    'longhorn-manager v1.12.1 controller/backup_target_controller.go BackupStoreTimer; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s, syncRequestedAt: "2026-01-05T10:00:00Z" }
`,
        findings: [
          {
            path: '/spec/syncRequestedAt',
            message: 'The syncRequestedAt of backup target "default" is written by Longhorn.',
            hint: 'Remove it.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
status: { available: true }
`,
        findings: [
          {
            path: '/status',
            message: 'The status of backup target "default" is written by Longhorn.',
            hint: 'Remove it.',
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
    ],
  },
  *check({ object }) {
    const name = shownName(object);
    if (isSet(mapOf(object['spec'])['syncRequestedAt'])) {
      const message = `The syncRequestedAt of backup target ${name} is written by Longhorn.`;
      yield { path: at('spec', 'syncRequestedAt'), message, hint: 'Remove it.' };
    }
    if (Object.keys(mapOf(object['status'])).length === 0) return;
    yield {
      path: at('status'),
      message: `The status of backup target ${name} is written by Longhorn.`,
      hint: 'Remove it.',
    };
  },
};
