import { nearest } from '../diagnostics/nearest';
import { hasFilledIn, isTemplate } from '../manifest/template-text';
import {
  defaultGroup,
  jobOf,
  labelledTypes,
  labelReferences,
  volumeLabelsOf,
  type JobReference,
  type JobView,
} from '../view/recurring-jobs-view';
import type { Rule } from './rule';

export const labelledRecurringJobExists: Rule = {
  id: 'labelled-recurring-job-exists',
  summary: 'Label volumes and claims with recurring jobs and groups that exist.',
  why: 'Longhorn takes any name, and a volume with one that does not exist gets neither its snapshots nor its backups.',
  consequence: 'ignored',
  types: labelledTypes,
  about: ['/metadata/labels', '/spec/volumeClaimTemplates'],
  evidence:
    'longhorn-manager v1.12.1 app/recurringjob/util.go getVolumesBySelector, controller/volume_controller.go syncPVCRecurringJobLabels',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  labels:
    recurring-job.longhorn.io/source: enabled
    recurring-job.longhorn.io/nightyl: enabled
spec:
  storageClassName: longhorn
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 1Gi } }
---
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
`,
        findings: [
          {
            path: '/metadata/labels/recurring-job.longhorn.io~1nightyl',
            message: 'None of the recurring jobs in these files has the name "nightyl".',
            hint: 'Did you mean "nightly"?',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec: { name: nightly, task: backup, cron: 0 3 * * *, groups: [databases], retain: 7, concurrency: 1 }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  labels:
    recurring-job.longhorn.io/source: enabled
    recurring-job.longhorn.io/nightly: enabled
    recurring-job-group.longhorn.io/databases: enabled
spec:
  storageClassName: longhorn
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 1Gi } }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    const references = volumeLabelsOf(resource).flatMap(labelReferences);
    if (references.length === 0) return;
    const jobs = longhorn.recurringJobs.map(jobOf);
    if (hasFilledIn(jobs.flatMap(({ groups, name }) => [name, ...groups]))) return;
    for (const { isGroup, name, path } of references) {
      // Every volume without a label of its own gets that of the default group, whether or not there is a job in it.
      if (isTemplate(name) || (isGroup && name === defaultGroup)) continue;
      if (jobs.some((job) => (isGroup ? job.groups.includes(name) : job.name === name))) continue;
      const shown = isGroup ? `is in the group "${name}"` : `has the name "${name}"`;
      if (jobs.length > 0 || resources.isComplete) {
        const message = `None of the recurring jobs in these files ${shown}.`;
        yield { path, message, hint: hintOf({ isGroup, name, path }, jobs) };
      } else {
        yield { path, unknown: 'other-files', message: `Whether some recurring job ${shown}.` };
      }
    }
  },
};

function hintOf({ isGroup, name }: JobReference, jobs: readonly JobView[]): string {
  const [names, groups] = [jobs.map((job) => job.name), jobs.flatMap((job) => job.groups)];
  if (isGroup && names.includes(name)) return `A job has this name: write recurring-job.longhorn.io/${name}.`;
  if (!isGroup && groups.includes(name)) return `A group has this name: write recurring-job-group.longhorn.io/${name}.`;
  const likely = nearest(name, isGroup ? groups : names);
  return likely === undefined ? 'Add the job, or remove its name here.' : `Did you mean "${likely}"?`;
}
