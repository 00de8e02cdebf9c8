import { isTemplate } from '../manifest/template-text';
import { isSet } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import { defaultGroup, jobOf, labelledTypes, namedJobs } from '../view/recurring-jobs-view';
import { longhornDriver } from '../longhorn/names';
import { at, type Rule } from './rule';

export const recurringJobSelected: Rule = {
  id: 'recurring-job-selected',
  summary: 'Give a recurring job a group, or name it where volumes are made.',
  why: 'A job runs for volumes that carry its label, or that of one of its groups; without any group nobody gets it by default.',
  consequence: 'ignored',
  types: ['longhorn.io/RecurringJob'],
  evidence:
    'longhorn-manager v1.12.1 app/recurringjob/volume.go StartVolumeJobs, datastore/longhorn.go FixupRecurringJob',
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
  groups: []
  retain: 7
  concurrency: 1
`,
        findings: [
          {
            path: '/spec/groups',
            message:
              'The job has no group, and nothing in these files names it: it runs for volumes that are labelled by hand.',
            hint: 'Write groups: [default] to run it for all volumes that name no job.',
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
`,
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: longhorn-system }
spec:
  name: nightly
  task: backup
  cron: 0 3 * * *
  groups: []
  retain: 7
  concurrency: 1
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  labels:
    recurring-job.longhorn.io/source: enabled
    recurring-job.longhorn.io/nightly: enabled
spec:
  storageClassName: longhorn
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 1Gi } }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    const { groups, name, spec, task } = jobOf(resource);
    if (name === '' || task === '' || task === 'system-backup' || [name, ...groups].some(isTemplate)) return;
    // Volumes of other files may well be in a group, and a label on them is the only way to a job without one.
    if (groups.length > 0 && (!resources.isComplete || groups.includes(defaultGroup))) return;
    const named = longhorn.once(namedJobs, () => namedJobs(resources));
    if (named.jobs.has(name) || groups.some((group) => named.groups.has(group))) return;
    const path = at('spec', 'groups');
    const isDeliberate = isSet(spec['groups']) || resources.isComplete || hasVolumes(resources);
    if (!isDeliberate) {
      // Files that hold jobs and nothing that makes volumes tell little about who names a job.
      yield {
        path,
        unknown: 'other-files',
        message: 'Whether a class, claim or volume names the job, which has no group.',
      };
      return;
    }
    const what = groups.length === 0 ? 'The job has no group, and nothing' : 'Nothing';
    const whom = groups.length === 0 ? 'it' : 'the job or its groups';
    const message = `${what} in these files names ${whom}: it runs for volumes that are labelled by hand.`;
    yield { path, message, hint: 'Write groups: [default] to run it for all volumes that name no job.' };
  },
};

/** Whether the manifests say how volumes are made. */
function hasVolumes(resources: ResourceSet): boolean {
  const isClass = ({ object }: Resource): boolean => object['provisioner'] === longhornDriver;
  return (
    resources.ofType('storage.k8s.io/StorageClass').some(isClass) ||
    labelledTypes.some((type) => resources.ofType(type).length > 0)
  );
}
