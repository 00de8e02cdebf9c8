import type { Diagnostic } from '../diagnostics/diagnostic';
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
  const problems: Diagnostic[] = [];
  const add = (code: string, path: string, message: string, hint: string) =>
    problems.push({ code, severity: 'error', message, hint, path });
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
  for (const [code, path, kind, text, name] of names) {
    if (text !== undefined && name !== '')
      add(code, path, `${kind} ${JSON.stringify(name)} ${text}.`, 'Give the name as it stands in the cluster.');
    else if (text !== undefined) add(code, path, `The claim names no ${kind}.`, missingName(kind));
  }
  if (input.size <= 0n)
    add(
      'claim-size-invalid',
      '/spec/resources',
      `A claim cannot ask for ${input.size} bytes.`,
      'Give a size above zero.',
    );
  if (input.accessModes.length === 0)
    add(
      'claim-access-mode-missing',
      '/spec/accessModes',
      'The claim names no access mode.',
      'Give one, such as ReadWriteOnce.',
    );
  if (input.accessModes.length > 1 && input.accessModes.includes('ReadWriteOncePod')) {
    add(
      'claim-access-mode-alone',
      '/spec/accessModes',
      `"ReadWriteOncePod" stands beside other access modes: ${input.accessModes.join(', ')}.`,
      'Give it alone.',
    );
  }
  const ignored = Object.keys(input.labels ?? {}).filter((key) => /^recurring-job(-group)?\.longhorn\.io\//.test(key));
  if (ignored.length > 0) {
    // Longhorn looks at them only beside the source label, and then they are all of the volume's jobs.
    const message = `The labels ${ignored.join(', ')} are set by hand.`;
    add(
      'claim-recurring-labels',
      '/metadata/labels',
      message,
      'Use the prop recurringJobs, which sets all labels that Longhorn needs.',
    );
  }
  return problems;
}
