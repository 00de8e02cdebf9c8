import { own } from '../diagnostics/own';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { problem } from '../diagnostics/problem';
import { nameProblem } from '../kubernetes/names';
import { formatQuantity } from '../kubernetes/quantity';
import { frontends, luksHeader, nameMaximumLength, replicasMaximum, storedSize } from '../longhorn/volume-limits';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { tagProblems } from './tags';
import { longhornDriver } from '../longhorn/names';

export { storedSize as volumeSize } from '../longhorn/volume-limits';

/** A Longhorn volume made by hand, every value decided. */
export interface VolumeInput {
  readonly name: string;
  readonly namespace: string;
  readonly size: bigint;
  readonly accessMode: 'rwo' | 'rwop' | 'rwx';
  readonly numberOfReplicas: number;
  readonly dataEngine: string;
  readonly dataLocality: string;
  readonly frontend: string;
  readonly encrypted: boolean;
  readonly backupTargetName: string;
  readonly nodeSelector: readonly string[];
  readonly diskSelector: readonly string[];
}

/** How Kubernetes gets at a Longhorn volume of that name. */
export interface PersistentVolumeInput {
  /** Name of the Longhorn volume, and of the PersistentVolume. */
  readonly name: string;
  readonly size: bigint;
  readonly accessMode: 'rwo' | 'rwop' | 'rwx';
  readonly block: boolean;
  readonly fsType: string;
  readonly storageClassName: string;
  readonly claimName: string;
  readonly claimNamespace: string;
  /** Secret with the key of an encrypted volume. */
  readonly secret?: SecretReference;
}

export interface SecretReference {
  readonly name: string;
  readonly namespace: string;
}

/** Minutes, as for a volume of a class without the parameter. Source: longhorn-manager csi/util.go. */
const staleReplicaTimeout = 2880;

const kubernetesAccessModes = { rwo: 'ReadWriteOnce', rwop: 'ReadWriteOncePod', rwx: 'ReadWriteMany' } as const;

/**
 * A volumes.longhorn.io object with what a user decides. Left out is what Longhorn fills in and goes on writing: engine
 * image, node, labels, and the fields whose default follows a setting.
 * Source: longhorn-manager webhook/resources/volume/mutator.go.
 */
export function longhornVolume(input: VolumeInput): KubernetesObject {
  return {
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Volume',
    metadata: { name: input.name, namespace: input.namespace },
    spec: {
      size: String(storedSize(input.size)),
      numberOfReplicas: input.numberOfReplicas,
      accessMode: input.accessMode,
      dataEngine: input.dataEngine,
      dataLocality: input.dataLocality,
      frontend: input.frontend,
      backupTargetName: input.backupTargetName,
      nodeSelector: [...input.nodeSelector],
      diskSelector: [...input.diskSelector],
      staleReplicaTimeout,
      ...(input.encrypted ? { encrypted: true } : {}),
      ...(input.dataLocality === 'strict-local' ? { revisionCounterDisabled: true } : {}),
    },
  };
}

/** A PersistentVolume that only the named claim can take. Source: longhorn-manager datastore/kubernetes.go NewPVManifest. */
export function persistentVolume(input: PersistentVolumeInput): KubernetesObject {
  const secret = input.secret === undefined ? undefined : { ...input.secret };
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: input.name },
    spec: {
      capacity: { storage: formatQuantity(storedSize(input.size)) },
      accessModes: [kubernetesAccessModes[input.accessMode]],
      persistentVolumeReclaimPolicy: 'Retain',
      storageClassName: input.storageClassName,
      volumeMode: input.block ? 'Block' : 'Filesystem',
      csi: {
        driver: longhornDriver,
        volumeHandle: input.name,
        ...(input.block ? {} : { fsType: input.fsType }),
        ...(secret === undefined
          ? {}
          : { nodeStageSecretRef: secret, nodePublishSecretRef: secret, nodeExpandSecretRef: secret }),
      },
      claimRef: {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        name: input.claimName,
        namespace: input.claimNamespace,
      },
    },
  };
}

/** The claim that the PersistentVolume waits for. */
export function persistentVolumeClaim(input: PersistentVolumeInput): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: input.claimName, namespace: input.claimNamespace },
    spec: {
      accessModes: [kubernetesAccessModes[input.accessMode]],
      storageClassName: input.storageClassName,
      volumeMode: input.block ? 'Block' : 'Filesystem',
      volumeName: input.name,
      resources: { requests: { storage: formatQuantity(storedSize(input.size)) } },
    },
  };
}

/** What Longhorn refuses in a new volume, or stores under another name. Source: webhook/resources/volume/validator.go. */
export function longhornVolumeProblems(input: VolumeInput): Diagnostic[] {
  const { dataEngine, frontend, encrypted, size, backupTargetName } = input;
  const problems = replicaProblems(input);
  if (own(frontends, dataEngine)?.includes(frontend) === false) {
    const message = `The frontend "${frontend}" does not exist for the data engine "${dataEngine}".`;
    const hint = 'Use the frontend "blockdev", or the data engine v2.';
    problems.push(problem('volume-frontend-engine', '/spec/frontend', message, hint));
  }
  if (encrypted && storedSize(size) <= luksHeader) {
    const message = `An encrypted volume of ${size} bytes has no room beside the 16 MiB of its encryption header.`;
    problems.push(problem('volume-encrypted-size', '/spec/size', message, 'Make the volume larger than 16 MiB.'));
  }
  if (nameProblem('dnsSubdomain', backupTargetName) !== undefined) {
    const message = `${JSON.stringify(backupTargetName)} cannot be the name of a backup target.`;
    const hint = 'Give the name of the target, such as "default".';
    problems.push(problem('backup-target-name-invalid', '/spec/backupTargetName', message, hint));
  }
  problems.push(...tagProblems(input.nodeSelector, '/spec/nodeSelector'));
  return [...problems, ...tagProblems(input.diskSelector, '/spec/diskSelector')];
}

function replicaProblems({ numberOfReplicas: count, dataLocality, accessMode }: VolumeInput): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (!Number.isInteger(count) || count < 1 || count > replicasMaximum) {
    const message = `${count} is not a number of replicas from 1 to ${replicasMaximum}.`;
    const hint = 'Give a whole number in that range.';
    problems.push(problem('volume-replicas-range', '/spec/numberOfReplicas', message, hint));
  }
  if (dataLocality !== 'strict-local') return problems;
  if (count !== 1) {
    const message = `A volume with the data locality "strict-local" has ${count} replicas instead of 1.`;
    const hint = 'Give it one replica, or use "best-effort".';
    problems.push(problem('volume-strict-local-replicas', '/spec/numberOfReplicas', message, hint));
  }
  if (accessMode === 'rwx') {
    const message = 'A volume with the data locality "strict-local" is to be shared by several nodes.';
    const hint = 'Use "best-effort", or the access mode ReadWriteOnce.';
    problems.push(problem('volume-strict-local-access', '/spec/accessMode', message, hint));
  }
  return problems;
}

/** Whether a volume of Longhorn can have the name. Source: longhorn-manager datastore/longhorn.go, util ValidateName. */
export function isVolumeName(name: string): boolean {
  return name.length >= 2 && name.length <= nameMaximumLength && nameProblem('dnsLabel', name) === undefined;
}

/** What Longhorn or Kubernetes refuses in the name or the size, whoever made the volume. */
export function persistentVolumeProblems(input: PersistentVolumeInput): Diagnostic[] {
  const { name, claimName, claimNamespace, accessMode, block, size } = input;
  const problems: Diagnostic[] = [];
  if (!isVolumeName(name)) {
    const message = `${JSON.stringify(name)} cannot be the name of a Longhorn volume.`;
    const hint = `Use 2 to ${nameMaximumLength} lower-case letters, digits and "-".`;
    problems.push(problem('volume-name-invalid', '/metadata/name', message, hint));
  }
  if (nameProblem('dnsSubdomain', claimName) !== undefined) {
    const message = `${JSON.stringify(claimName)} cannot be the name of a claim.`;
    const hint = 'Use lower-case letters, digits, "-" and ".".';
    problems.push(problem('claim-name-invalid', '/spec/claimRef/name', message, hint));
  }
  if (nameProblem('dnsLabel', claimNamespace) !== undefined) {
    const message = `${JSON.stringify(claimNamespace)} cannot be the namespace of a claim.`;
    const hint = 'Set the prop claimNamespace, or namespace of the Chart, to that of the workload.';
    problems.push(problem('claim-namespace-invalid', '/spec/claimRef/namespace', message, hint));
  }
  if (size <= 0n) {
    const message = `A volume cannot have ${size} bytes.`;
    problems.push(problem('volume-size-invalid', '/spec/capacity', message, 'Give a size above zero.'));
  }
  if (block && accessMode === 'rwx') {
    // Longhorn shares a volume through an NFS server, which serves files only.
    const message = 'A volume in block mode is to be shared by several nodes.';
    const hint = 'Use the file system mode, or the access mode ReadWriteOnce.';
    problems.push(problem('volume-block-shared', '/spec/volumeMode', message, hint));
  }
  return problems;
}
