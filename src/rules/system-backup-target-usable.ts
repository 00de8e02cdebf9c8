import { needsCredential, readBackupUrl } from '../longhorn/backup-url';
import { isSet, mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const systemBackupTargetUsable: Rule = {
  id: 'system-backup-target-usable',
  summary: 'Give Longhorn a default backup target before a SystemBackup.',
  why: "It always goes to the target default: Longhorn's webhook refuses it while that has no URL, lacks the Secret that its store needs, or is not available.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/SystemBackup'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/systembackup/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "", credentialSecret: "", pollInterval: 5m0s }
---
apiVersion: longhorn.io/v1beta2
kind: SystemBackup
metadata: { name: weekly, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { volumeBackupPolicy: always }
`,
        findings: [
          {
            path: '/spec',
            message: 'The default backup target has no URL.',
            hint: 'Give the target default a URL that works, and wait until it is available.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: SystemBackup
metadata: { name: weekly, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { volumeBackupPolicy: always }
`,
        isComplete: true,
        findings: [
          {
            path: '/spec',
            message: 'There is no default backup target.',
            hint: 'Give the target default a URL that works, and wait until it is available.',
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
---
apiVersion: longhorn.io/v1beta2
kind: SystemBackup
metadata: { name: weekly, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { volumeBackupPolicy: always }
`,
    ],
  },
  *check({ object }, { longhorn, resources }) {
    if (!isSet(object['spec'])) return;
    const path = at('spec');
    const targets = longhorn.backupTargets.filter(({ name }) => name === 'default');
    const hint = 'Give the target default a URL that works, and wait until it is available.';
    if (targets.length === 0) {
      if (resources.isComplete) yield { path, message: 'There is no default backup target.', hint };
      else yield { path, unknown: 'other-files', message: 'The default backup target is not among these files.' };
      return;
    }
    const used = targets.find(({ url }) => url !== '');
    const url = readBackupUrl(used?.url ?? '');
    const hasSecret = targets.some(({ secret }) => secret !== '');
    if (used === undefined) yield { path, message: 'The default backup target has no URL.', hint };
    else if (url !== undefined && needsCredential(url) && !hasSecret) {
      yield { path, message: `The default backup target "${used.url}" has no Secret.`, hint };
    } else if (!targets.some(({ resource }) => mapOf(resource.object['status'])['available'] === true)) {
      const message = `Whether the backup target "${used.url}" is available is known to the cluster only.`;
      yield { path, unknown: 'object-status', message };
    }
  },
};
