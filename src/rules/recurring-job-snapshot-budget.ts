import { jobOf } from '../view/recurring-jobs-view';
import { snapshotsKept } from '../view/snapshot-budget';
import type { Resource } from '../manifest/resource';
import type { LonghornView } from '../view/longhorn-view';
import { at, type Rule } from './rule';

export const recurringJobSnapshotBudget: Rule = {
  id: 'recurring-job-snapshot-budget',
  summary: 'Keep fewer snapshots than a volume may have.',
  why: 'A volume takes no further snapshot once it has as many as it may: its jobs fail from then on, those for backups too.',
  consequence: 'risk',
  types: ['longhorn.io/RecurringJob'],
  about: ['/spec/groups'],
  evidence:
    'longhorn-manager v1.12.1 app/recurringjob/volume.go listSnapshotNamesToCleanup, controller/volume_controller.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: hourly, namespace: longhorn-system }
spec: { name: hourly, task: snapshot, cron: 0 * * * *, groups: [default], retain: 24, concurrency: 1 }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: snapshot-max-count, namespace: longhorn-system }
value: "20"
`,
        findings: [
          {
            path: '/spec/retain',
            message: 'The jobs of the group "default" keep 24 snapshots of a volume, which may have at most 20.',
            hint: 'Keep fewer, or let volumes have more by snapshot-max-count.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: hourly, namespace: longhorn-system }
spec: { name: hourly, task: snapshot, cron: 0 * * * *, groups: [default], retain: 24, concurrency: 1 }
---
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec: { name: nightly, task: backup, cron: 0 3 * * *, groups: [default], retain: 90, concurrency: 1 }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const maximum = longhorn.settings.number('snapshot-max-count');
    if (maximum === undefined) return;
    const budgets = longhorn.once(budgetsOf, () => budgetsOf(longhorn, maximum));
    for (const group of jobOf(resource).groups) {
      // One finding for each group: at the job with which it comes to more than the setting allows.
      const { kept = 0, exceededBy } = budgets.get(group) ?? {};
      if (exceededBy !== resource) continue;
      const message = `The jobs of the group "${group}" keep ${kept} snapshots of a volume, which may have at most ${maximum}.`;
      yield {
        path: at('spec', 'retain'),
        message,
        hint: 'Keep fewer, or let volumes have more by snapshot-max-count.',
      };
      return;
    }
  },
};

interface Budget {
  readonly kept: number;
  readonly exceededBy: Resource | undefined;
}

/** What the jobs of each group keep together, and the job with which that becomes more than the maximum. */
function budgetsOf({ recurringJobs, settings }: LonghornView, maximum: number): Map<string, Budget> {
  const budgets = new Map<string, Budget>();
  for (const job of recurringJobs.map(jobOf)) {
    const own = snapshotsKept(job, settings);
    for (const group of new Set(job.groups)) {
      const { exceededBy, kept: before = 0 } = budgets.get(group) ?? {};
      const kept = before + own;
      budgets.set(group, { kept, exceededBy: exceededBy ?? (kept > maximum ? job.resource : undefined) });
    }
  }
  return budgets;
}
