import { isSet, mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const backupTargetPollGiven: Rule = {
  id: 'backup-target-poll-given',
  summary: 'Give a BackupTarget a pollInterval.',
  why: 'Without one Longhorn never looks again: a store that was away stays unavailable, and backups that others make do not show.',
  consequence: 'advice',
  types: ['longhorn.io/BackupTarget'],
  evidence: 'longhorn-manager v1.12.1 controller/backup_target_controller.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: nas, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "" }
`,
        findings: [
          {
            path: '/spec/pollInterval',
            message: 'The backup target has no pollInterval, so Longhorn does not look into it again.',
            hint: 'Write pollInterval: 5m0s, or "0s" if that is meant.',
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
metadata: { name: nas, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: "0" }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "" }
`,
    ],
  },
  *check({ object }) {
    const { backupTargetURL, pollInterval } = mapOf(object['spec']);
    // The target default is there already, and keeps its own.
    if (isSet(pollInterval) || textOf(backupTargetURL) === '' || object.metadata?.name === 'default') return;
    const message = 'The backup target has no pollInterval, so Longhorn does not look into it again.';
    yield { path: at('spec', 'pollInterval'), message, hint: 'Write pollInterval: 5m0s, or "0s" if that is meant.' };
  },
};
