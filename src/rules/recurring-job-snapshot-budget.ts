import { parseGoInt } from '../longhorn/go-number';
import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { classReferences, jobOf, type JobView } from '../view/recurring-jobs-view';
import { snapshotsKept } from '../view/snapshot-budget';
import { at, type Finding, type Rule, type RuleContext } from './rule';

export const recurringJobSnapshotBudget: Rule = {
  id: 'recurring-job-snapshot-budget',
  summary: 'Keep fewer snapshots than a volume may have.',
  why: 'A volume takes no further snapshot once it has as many as it may: its jobs fail from then on, those for backups too.',
  consequence: 'risk',
  types: ['longhorn.io/RecurringJob', 'storage.k8s.io/StorageClass'],
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
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: hourly, namespace: longhorn-system }
spec: { name: hourly, task: snapshot, cron: 0 * * * *, groups: [databases], retain: 24, concurrency: 1 }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: databases }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "2"
  snapshotMaxCount: "10"
  recurringJobSelector: '[{"name":"databases","isGroup":true}]'
`,
        findings: [
          {
            path: '/parameters/snapshotMaxCount',
            message: 'The jobs of this class keep 24 snapshots of a volume, which may have at most 10.',
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
  *check(resource, context) {
    const jobs = context.longhorn.recurringJobs.map(jobOf);
    const finding = resource.type === 'longhorn.io/RecurringJob' ? ofJob : ofClass;
    const found = finding(resource, jobs, context);
    if (found !== undefined) yield found;
  },
};

const hint = 'Keep fewer, or let a volume have more.';

/** The job with which a group comes to more than the setting allows: the first in the order of the files. */
function ofJob(
  resource: Resource,
  jobs: readonly JobView[],
  { longhorn: { settings } }: RuleContext,
): Finding | undefined {
  const maximum = settings.number('snapshot-max-count');
  if (maximum === undefined) return undefined;
  for (const group of jobOf(resource).groups) {
    let kept = 0;
    for (const job of jobs) {
      const own = job.groups.includes(group) ? snapshotsKept(job, settings) : 0;
      kept += own;
      if (kept <= maximum) continue;
      if (job.resource !== resource) break;
      const message = `The jobs of the group "${group}" keep ${kept} snapshots of a volume, which may have at most ${maximum}.`;
      return { path: at('spec', 'retain'), message, hint };
    }
  }
  return undefined;
}

/** A class that has a limit of its own, and names the jobs of its volumes. */
function ofClass(
  resource: Resource,
  jobs: readonly JobView[],
  { longhorn: { settings } }: RuleContext,
): Finding | undefined {
  const limit = parseGoInt(textOf(mapOf(resource.object['parameters'])['snapshotMaxCount']));
  const references = classReferences(resource);
  if (limit === undefined || limit < 2n) return undefined;
  const named = jobs.filter(({ groups, name }) =>
    references.some((reference) => (reference.isGroup ? groups.includes(reference.name) : reference.name === name)),
  );
  const kept = named.reduce((sum, job) => sum + snapshotsKept(job, settings), 0);
  if (kept <= limit) return undefined;
  const message = `The jobs of this class keep ${kept} snapshots of a volume, which may have at most ${limit}.`;
  return { path: at('parameters', 'snapshotMaxCount'), message, hint };
}
