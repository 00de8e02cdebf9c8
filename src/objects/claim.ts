import type { Diagnostic } from '../diagnostics/diagnostic';
import { problem } from '../diagnostics/problem';
import { nameProblem } from '../kubernetes/names';
import { formatQuantity } from '../kubernetes/quantity';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import type { RecurringJobName } from './parameter-text';

/** A claim on a Longhorn volume, every value decided. */
export interface ClaimInput {
  readonly name: string;
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Absent takes the default class of the cluster. */
  readonly storageClassName?: string;
  readonly size: bigint;
  readonly accessModes: readonly string[];
  readonly block: boolean;
  readonly source?: ClaimSourceInput;
  /** Absent leaves the choice to the class. */
  readonly recurringJobs?: readonly RecurringJobName[];
}

/** A VolumeSnapshot or a claim of the same namespace. */
export interface ClaimSourceInput {
  readonly kind: 'VolumeSnapshot' | 'PersistentVolumeClaim';
  readonly name: string;
}

/** Without it Longhorn does not look at a claim's labels. Source: longhorn-manager types/types.go GetRecurringJobSourceLabelKey. */
export const recurringJobSource = 'recurring-job.longhorn.io/source';

export function claim(input: ClaimInput): KubernetesObject {
  const labels = { ...input.labels, ...recurringJobLabels(input.recurringJobs) };
  const annotations = { ...input.annotations };
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: input.name,
      namespace: input.namespace,
      ...(Object.keys(labels).length === 0 ? {} : { labels }),
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    },
    spec: {
      accessModes: [...input.accessModes],
      ...(input.storageClassName === undefined ? {} : { storageClassName: input.storageClassName }),
      volumeMode: input.block ? 'Block' : 'Filesystem',
      resources: { requests: { storage: formatQuantity(input.size) } },
      ...(input.source === undefined ? {} : { dataSource: dataSource(input.source) }),
    },
  };
}

/** A VolumeSnapshot without its group is dropped by the API server without a word. */
function dataSource({ kind, name }: ClaimSourceInput): object {
  return kind === 'VolumeSnapshot' ? { apiGroup: 'snapshot.storage.k8s.io', kind, name } : { kind, name };
}

/** Source: longhorn-manager types/types.go GetRecurringJobLabelKeyByType. */
function recurringJobLabels(jobs: readonly RecurringJobName[] | undefined): Record<string, string> {
  if (jobs === undefined) return {};
  const keys = jobs.map(({ isGroup, name }) => `recurring-job${isGroup ? '-group' : ''}.longhorn.io/${name}`);
  return Object.fromEntries([recurringJobSource, ...keys].map((key) => [key, 'enabled']));
}

function missingName(kind: string): string {
  if (kind !== 'Namespace') return 'Give the name as it stands in the cluster.';
  return 'Set the prop namespace of the claim, or namespace of its Chart, to that of the workload.';
}

/** What Kubernetes refuses, whatever the class. */
export function claimProblems(input: ClaimInput): Diagnostic[] {
  const problems = [...nameProblems(input), ...accessModeProblems(input)];
  if (input.size <= 0n) {
    const message = `A claim cannot ask for ${input.size} bytes.`;
    problems.push(problem('claim-size-invalid', '/spec/resources', message, 'Give a size above zero.'));
  }
  const ignored = Object.keys(input.labels ?? {}).filter((key) => /^recurring-job(-group)?\.longhorn\.io\//.test(key));
  if (ignored.length > 0) {
    // Longhorn looks at them only beside the source label, and then they are all of the volume's jobs.
    const message = `The labels ${ignored.join(', ')} are set by hand.`;
    const hint = 'Use the prop recurringJobs, which sets all labels that Longhorn needs.';
    problems.push(problem('claim-recurring-labels', '/metadata/labels', message, hint));
  }
  return problems;
}

function nameProblems(input: ClaimInput): Diagnostic[] {
  const names = [
    ['claim-name-invalid', '/metadata/name', 'Claim', nameProblem('dnsSubdomain', input.name), input.name],
    [
      'claim-namespace-invalid',
      '/metadata/namespace',
      'Namespace',
      nameProblem('dnsLabel', input.namespace),
      input.namespace,
    ],
    [
      'claim-class-invalid',
      '/spec/storageClassName',
      'StorageClass',
      nameProblem('dnsSubdomain', input.storageClassName ?? 'x'),
      input.storageClassName,
    ],
    [
      'claim-source-invalid',
      '/spec/dataSource/name',
      input.source?.kind ?? '',
      nameProblem('dnsSubdomain', input.source?.name ?? 'x'),
      input.source?.name,
    ],
  ] as const;
  return names.flatMap(([code, path, kind, text, name]) => {
    if (text === undefined) return [];
    if (name === '') return [problem(code, path, `The claim names no ${kind}.`, missingName(kind))];
    const message = `${kind} ${JSON.stringify(name)} ${text}.`;
    return [problem(code, path, message, 'Give the name as it stands in the cluster.')];
  });
}

function accessModeProblems({ accessModes }: ClaimInput): Diagnostic[] {
  const path = '/spec/accessModes';
  if (accessModes.length === 0) {
    const message = 'The claim names no access mode.';
    return [problem('claim-access-mode-missing', path, message, 'Give one, such as ReadWriteOnce.')];
  }
  if (accessModes.length === 1 || !accessModes.includes('ReadWriteOncePod')) return [];
  const message = `"ReadWriteOncePod" stands beside other access modes: ${accessModes.join(', ')}.`;
  return [problem('claim-access-mode-alone', path, message, 'Give it alone.')];
}
