import { isTemplate } from '../manifest/template-text';
import { backupTasks } from '../objects/recurring-job-parts';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

export const recurringJobBackupTarget: Rule = {
  id: 'recurring-job-backup-target',
  summary: 'Give backups a target.',
  why: 'A job fails at every volume whose backup target has no URL, and nothing is backed up.',
  consequence: 'risk',
  types: ['longhorn.io/RecurringJob'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/backup/validator.go, controller/backup_target_controller.go; webhook/resources/systembackup/validator.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec:
  name: nightly
  task: backup
  cron: 0 3 * * *
  groups: [default]
  retain: 7
  concurrency: 1
---
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/task',
            message: 'The job makes backups, and no backup target in these files has a URL.',
            hint: 'Give the default target a URL, or make the job take snapshots.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec:
  name: nightly
  task: backup
  cron: 0 3 * * *
  groups: [default]
  retain: 7
  concurrency: 1
---
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://backup.example.com:/longhorn", credentialSecret: "", pollInterval: 5m0s }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec:
  name: nightly
  task: snapshot
  cron: 0 3 * * *
  groups: [default]
  retain: 7
  concurrency: 1
---
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "", credentialSecret: "", pollInterval: 5m0s }
`,
    ],
  },
  *check(resource, { longhorn: { backupTargets }, resources }) {
    const { task } = jobOf(resource);
    if (task !== 'system-backup' && !backupTasks.includes(task)) return;
    const target = backupTargets.find(({ name }) => name === 'default');
    if (backupTargets.some(({ name, url }) => url !== '' || isTemplate(name))) return;
    // Somewhere else, or by hand, the default target may have got its URL.
    if (target === undefined && !resources.isComplete) return;
    const related = target && [{ resource: target.resource, path: target.urlPath, message: 'This is empty.' }];
    const message = 'The job makes backups, and no backup target in these files has a URL.';
    const hint = 'Give the default target a URL, or make the job take snapshots.';
    yield { path: at('spec', 'task'), message, hint, ...(related && { related }) };
  },
};
