import type { Diagnostic } from '../diagnostics/diagnostic';
import { nameProblem } from '../kubernetes/names';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { longhornDriver } from '../longhorn/names';
import { defaultClassAnnotation, defaultClassAnnotations } from '../kubernetes/default-class';

/** A StorageClass of Longhorn's CSI driver, every value decided; parameters in the order of print. */
export interface StorageClassInput {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Absent says nothing about it; false says it is not the default. */
  readonly isDefault?: boolean;
  readonly parameters: Readonly<Record<string, string>>;
  readonly reclaimPolicy: string;
  readonly volumeBindingMode: string;
  readonly allowVolumeExpansion: boolean;
  readonly mountOptions?: readonly string[];
  readonly allowedTopologies?: readonly TopologyInput[];
}

/** Nodes whose labels have one of the values for each key. */
export interface TopologyInput {
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** A storage.k8s.io StorageClass with the API server's defaults spelled out. */
export function storageClass(input: StorageClassInput): KubernetesObject {
  const { isDefault, labels = {}, mountOptions = [] } = input;
  const annotations = {
    ...input.annotations,
    ...(isDefault === undefined ? {} : { [defaultClassAnnotation]: String(isDefault) }),
  };
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: {
      name: input.name,
      ...(Object.keys(labels).length === 0 ? {} : { labels: { ...labels } }),
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    },
    provisioner: longhornDriver,
    parameters: { ...input.parameters },
    reclaimPolicy: input.reclaimPolicy,
    volumeBindingMode: input.volumeBindingMode,
    allowVolumeExpansion: input.allowVolumeExpansion,
    ...(mountOptions.length === 0 ? {} : { mountOptions: [...mountOptions] }),
    ...(input.allowedTopologies === undefined ? {} : { allowedTopologies: input.allowedTopologies.map(topologyTerm) }),
  };
}

function topologyTerm({ labels }: TopologyInput): object {
  return { matchLabelExpressions: Object.entries(labels).map(([key, values]) => ({ key, values: [...values] })) };
}

/** What Kubernetes refuses, beside the parameters. */
export function storageClassProblems(input: StorageClassInput): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const add = (code: string, path: string, message: string, hint: string) =>
    problems.push({ code, severity: 'error', message, hint, path });
  const name = nameProblem('dnsSubdomain', input.name);
  if (name !== undefined)
    add(
      'class-name-invalid',
      '/metadata/name',
      `StorageClass ${JSON.stringify(input.name)} ${name}.`,
      'Give it a name such as longhorn-fast.',
    );
  for (const key of defaultClassAnnotations) {
    if (input.annotations?.[key] !== undefined)
      add(
        'class-default-annotation',
        '/metadata/annotations',
        `Annotation "${key}" is set by hand.`,
        'Use the prop isDefault instead.',
      );
  }
  for (const { labels } of input.allowedTopologies ?? []) {
    for (const [key, values] of Object.entries(labels)) {
      const text =
        nameProblem('labelKey', key) ?? values.map((value) => nameProblem('labelValue', value)).find(Boolean);
      if (text !== undefined || values.length === 0 || new Set(values).size < values.length) {
        add(
          'class-topology-invalid',
          '/allowedTopologies',
          `Topology "${key}" with the values ${JSON.stringify(values)} ${text ?? 'has none, or one twice'}.`,
          'Give each value of the node label once.',
        );
      }
    }
  }
  return problems;
}
