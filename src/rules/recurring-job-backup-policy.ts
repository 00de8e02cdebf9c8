import { jobParameterProblem, volumeBackupPolicyParameter } from '../objects/recurring-job-parts';
import { mapOf } from '../manifest/json-view';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobBackupPolicy: Rule = {
  id: 'recurring-job-backup-policy',
  summary: 'Write a policy that system backups know.',
  why: 'Longhorn takes any text, and with one that it does not know a system backup is made without a backup of any volume.',
  consequence: 'risk',
  types: ['longhorn.io/RecurringJob'],
  about: ['/spec/parameters'],
  evidence:
    'longhorn-manager v1.12.1 controller/system_backup_controller.go BackupVolumes; recorded answers of its webhook, which takes them',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: system, namespace: longhorn-system }
spec:
  name: system
  task: system-backup
  cron: 0 3 * * *
  groups: []
  retain: 7
  concurrency: 1
  parameters: { volume-backup-policy: Always }
`,
        findings: [
          {
            path: '/spec/parameters/volume-backup-policy',
            message: 'The parameter "volume-backup-policy" "Always" is none of the policies.',
            hint: 'Write always.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: system, namespace: longhorn-system }
spec:
  name: system
  task: system-backup
  cron: 0 3 * * *
  groups: []
  retain: 7
  concurrency: 1
  parameters: { volume-backup-policy: if-not-present }
`,
    ],
  },
  *check(resource) {
    const { spec, task } = jobOf(resource);
    const policy = mapOf(spec['parameters'])[volumeBackupPolicyParameter];
    if (task !== 'system-backup' || typeof policy !== 'string') return;
    const problem = jobParameterProblem(task, volumeBackupPolicyParameter, policy);
    if (problem === undefined) return;
    const path = at('spec', 'parameters', volumeBackupPolicyParameter);
    yield { path, message: problem.message, hint: problem.hint };
  },
};
