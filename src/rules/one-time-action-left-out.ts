import { at, type Rule } from './rule';

const repeated: Readonly<Record<string, string>> = {
  Backup: 'task backup',
  Snapshot: 'task snapshot',
  SystemBackup: 'task system-backup',
};

export const oneTimeActionLeftOut: Rule = {
  id: 'one-time-action-left-out',
  summary: 'Leave what Longhorn does once out of manifests that are applied again.',
  why: 'A snapshot, a backup or a restore is an action: when its object is gone, the next apply does it again, at a time that nobody chose.',
  consequence: 'advice',
  types: [
    'longhorn.io/Backup',
    'longhorn.io/BackupBackingImage',
    'longhorn.io/Snapshot',
    'longhorn.io/SupportBundle',
    'longhorn.io/SystemBackup',
    'longhorn.io/SystemRestore',
  ],
  evidence:
    'longhorn-manager v1.12.1 controller/system_backup_controller.go, snapshot_controller.go, backup_controller.go, support_bundle_controller.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: SupportBundle
metadata: { name: for-support, namespace: longhorn-system }
spec: { description: slow disks, issueURL: "" }
`,
        findings: [
          {
            path: '/kind',
            message: 'A SupportBundle is an action that Longhorn does once.',
            hint: 'Create it by hand, when it is needed.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly-snapshot, namespace: longhorn-system }
spec: { name: nightly-snapshot, task: snapshot, cron: "0 2 * * *", retain: 7, concurrency: 1, groups: [default], labels: {} }
`,
    ],
  },
  *check({ object }) {
    const { kind } = object;
    const task = repeated[kind];
    const hint =
      task === undefined
        ? 'Create it by hand, when it is needed.'
        : `Use a RecurringJob of ${task}, or create it by hand.`;
    yield { path: at('kind'), message: `A ${kind} is an action that Longhorn does once.`, hint };
  },
};
