import { pointerOf } from '../diagnostics/json-pointer';
import { readCron, type CronReading } from '../longhorn/cron';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Json } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import { keptForResource } from './kept';
import { longhornDriver } from '../longhorn/names';

/** A recurring job, as Longhorn reads its manifest. */
export interface JobView {
  readonly name: string;
  readonly resource: Resource;
  readonly spec: Readonly<Record<string, Json>>;
  readonly task: string;
  readonly groups: readonly string[];
}

/** A place that asks for a job, or for the jobs of a group. */
export interface JobReference {
  readonly name: string;
  readonly isGroup: boolean;
  /** JSON pointer in the resource that holds it. */
  readonly path: string;
}

/** Source: longhorn-manager types/types.go LonghornLabelRecurringJobKeyPrefixFmt, LonghornLabelRecurringJobSource. */
const jobPrefix = 'recurring-job.longhorn.io/';
const groupPrefix = 'recurring-job-group.longhorn.io/';
const jobSourceLabel = `${jobPrefix}source`;

/** Source: longhorn-manager k8s/pkg/apis/longhorn/v1beta2/recurringjob.go RecurringJobGroupDefault. */
export const defaultGroup = 'default';

/** The job that the manifest describes. */
export function jobOf(resource: Resource): JobView {
  const spec = mapOf(resource.object['spec']);
  return {
    name: textOf(resource.object.metadata?.name),
    resource,
    spec,
    task: textOf(spec['task']),
    groups: listOf(spec['groups']).filter((group) => typeof group === 'string'),
  };
}

/** The schedule of a job, and what comes of it; "" where there is none. */
export const scheduleOf = keptForResource((resource): CronReading & { readonly cron: string } => {
  const cron = textOf(mapOf(resource.object['spec'])['cron']);
  return { cron, ...readCron(cron) };
});

/** A mapping of labels of a volume, or of a claim whose labels its volume gets, and where it stands. */
export interface VolumeLabels {
  readonly labels: Readonly<Record<string, Json>>;
  readonly path: string;
  readonly isClaim: boolean;
}

/** Types whose labels say which jobs run for a volume. */
export const labelledTypes = ['/PersistentVolumeClaim', 'apps/StatefulSet', 'longhorn.io/Volume'];

/** The labels of the volume, claim or claim templates that a resource describes. */
export function volumeLabelsOf({ object, type }: Resource): VolumeLabels[] {
  if (type === 'apps/StatefulSet') {
    return listOf(mapOf(object['spec'])['volumeClaimTemplates']).map((template, index) => ({
      labels: mapOf(mapOf(mapOf(template)['metadata'])['labels']),
      path: `/spec/volumeClaimTemplates/${index}/metadata/labels`,
      isClaim: true,
    }));
  }
  if (!labelledTypes.includes(type)) return [];
  const labels = mapOf(object.metadata?.labels);
  return [{ labels, path: '/metadata/labels', isClaim: type === '/PersistentVolumeClaim' }];
}

/** The jobs and groups that labels name. */
export function labelReferences({ labels, path }: VolumeLabels): JobReference[] {
  return Object.keys(labels).flatMap((key): JobReference[] => {
    const reference = labelReference(key);
    return reference === undefined ? [] : [{ ...reference, path: `${path}${pointerOf([key])}` }];
  });
}

function labelReference(key: string): Omit<JobReference, 'path'> | undefined {
  if (key === jobSourceLabel) return undefined;
  if (key.startsWith(groupPrefix)) return { name: key.slice(groupPrefix.length), isGroup: true };
  return key.startsWith(jobPrefix) ? { name: key.slice(jobPrefix.length), isGroup: false } : undefined;
}

/** The jobs and groups that a class of Longhorn gives to its volumes. */
export function classReferences(resource: Resource): JobReference[] {
  const { object, type } = resource;
  if (type !== 'storage.k8s.io/StorageClass' || object['provisioner'] !== longhornDriver) return [];
  const path = '/parameters/recurringJobSelector';
  if (typeof mapOf(object['parameters'])['recurringJobSelector'] !== 'string') return [];
  return listOf(resource.inside(path)).flatMap((item, index): JobReference[] => {
    // Go reads field names in any letter case.
    const fields = Object.fromEntries(Object.entries(mapOf(item)).map(([key, value]) => [key.toLowerCase(), value]));
    const name = textOf(fields['name']);
    return name === '' ? [] : [{ name, isGroup: fields['isgroup'] === true, path: `${path}/${index}` }];
  });
}

/** Every job and group that anything in the manifests names, labels in whatever place among them. */
export function namedJobs(resources: ResourceSet): { readonly jobs: Set<string>; readonly groups: Set<string> } {
  const named = { jobs: new Set<string>(), groups: new Set<string>() };
  const add = ({ isGroup, name }: Omit<JobReference, 'path'>) => (isGroup ? named.groups : named.jobs).add(name);
  for (const resource of resources.resources) {
    classReferences(resource).forEach(add);
    walk(resource.object as unknown as Json);
  }
  return named;

  function walk(value: Json): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      const reference = Array.isArray(value) ? undefined : labelReference(key);
      if (reference !== undefined) add(reference);
      walk(item);
    }
  }
}
