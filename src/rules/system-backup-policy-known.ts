import { nearest } from '../diagnostics/nearest';
import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

/** "" becomes if-not-present. */
const policies = ['if-not-present', 'always', 'disabled', ''];

export const systemBackupPolicyKnown: Rule = {
  id: 'system-backup-policy-known',
  summary: 'Give a SystemBackup a volumeBackupPolicy that exists.',
  why: 'Longhorn accepts any word, and backs no volume up for one that it does not know.',
  consequence: 'risk',
  types: ['longhorn.io/SystemBackup'],
  evidence:
    'longhorn-manager v1.12.1 controller/system_backup_controller.go BackupVolumes; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: SystemBackup
metadata: { name: weekly, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { volumeBackupPolicy: if_not_present }
`,
        findings: [
          {
            path: '/spec/volumeBackupPolicy',
            message: '"if_not_present" is no volumeBackupPolicy: no volume is backed up.',
            hint: 'Did you mean "if-not-present"?',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: SystemBackup
metadata: { name: weekly, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { volumeBackupPolicy: if-not-present }
`,
    ],
  },
  *check({ object }) {
    const { volumeBackupPolicy: policy } = mapOf(object['spec']);
    if (typeof policy !== 'string' || policies.includes(policy)) return;
    const likely = nearest(policy, policies);
    yield {
      path: at('spec', 'volumeBackupPolicy'),
      message: `${JSON.stringify(policy)} is no volumeBackupPolicy: no volume is backed up.`,
      hint: likely ? `Did you mean "${likely}"?` : 'Use if-not-present, always or disabled.',
    };
  },
};
