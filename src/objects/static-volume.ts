import type { Diagnostic } from '../diagnostics/diagnostic';
import { nameProblem } from '../kubernetes/names';
import type { KubernetesObject } from '../manifest/kubernetes-object';
import { tagProblems } from './tags';

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

const mebibyte = 1n << 20n;
/** Source: longhorn-manager util.RoundUpSize. */
const sizeStep = 2n * mebibyte;
/** Minutes, as for a volume of a class without the parameter. Source: longhorn-manager csi/util.go. */
const staleReplicaTimeout = 2880;
/** Source: longhorn-manager datastore NameMaximumLength. */
const nameMaximumLength = 40;
/** Source: longhorn-manager types: 1 to 20. */
const replicasMaximum = 20;
/** Room of a LUKS2 header. Source: longhorn-manager webhook/resources/volume/validator.go. */
const luksHeader = 16n * mebibyte;

const kubernetesAccessModes = { rwo: 'ReadWriteOnce', rwop: 'ReadWriteOncePod', rwx: 'ReadWriteMany' } as const;

/** The size that Longhorn stores for a requested one: the next multiple of 2 MiB. */
export function volumeSize(requested: bigint): bigint {
  return ((requested + sizeStep - 1n) / sizeStep) * sizeStep;
}

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
      size: String(volumeSize(input.size)),
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
      capacity: { storage: storage(input.size) },
      accessModes: [kubernetesAccessModes[input.accessMode]],
      persistentVolumeReclaimPolicy: 'Retain',
      storageClassName: input.storageClassName,
      volumeMode: input.block ? 'Block' : 'Filesystem',
      csi: {
        driver: 'driver.longhorn.io',
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
      resources: { requests: { storage: storage(input.size) } },
    },
  };
}

/** The API server's own spelling of a multiple of 2 MiB: the largest binary suffix that leaves a whole number. */
function storage(size: bigint): string {
  let amount = volumeSize(size) / mebibyte;
  let unit = 0;
  for (; amount % 1024n === 0n && unit < 4; unit++) amount /= 1024n;
  return `${amount}${['Mi', 'Gi', 'Ti', 'Pi', 'Ei'][unit]}`;
}

/** What Longhorn refuses in a new volume, or stores under another name. Source: webhook/resources/volume/validator.go. */
export function longhornVolumeProblems(input: VolumeInput): Diagnostic[] {
  const { numberOfReplicas, dataLocality, accessMode, dataEngine, frontend, encrypted, size } = input;
  const problems: Diagnostic[] = [];
  const add = (code: string, path: string, message: string, hint: string) =>
    problems.push({ code, severity: 'error', message, hint, path });
  const replicas = Number.isInteger(numberOfReplicas) && numberOfReplicas >= 1 && numberOfReplicas <= replicasMaximum;
  if (!replicas) {
    const message = `${numberOfReplicas} is not a number of replicas from 1 to ${replicasMaximum}.`;
    add('volume-replicas-invalid', '/spec/numberOfReplicas', message, 'Give a whole number in that range.');
  }
  if (dataLocality === 'strict-local' && numberOfReplicas !== 1) {
    const message = `A volume with the data locality "strict-local" has ${numberOfReplicas} replicas instead of 1.`;
    add(
      'volume-strict-local-replicas',
      '/spec/numberOfReplicas',
      message,
      'Give it one replica, or use "best-effort".',
    );
  }
  if (dataLocality === 'strict-local' && accessMode === 'rwx') {
    const message = 'A volume with the data locality "strict-local" is to be shared by several nodes.';
    add(
      'volume-strict-local-shared',
      '/spec/accessMode',
      message,
      'Use "best-effort", or the access mode ReadWriteOnce.',
    );
  }
  if (frontend === 'ublk' && dataEngine !== 'v2') {
    const message = `The frontend "ublk" does not exist for the data engine "${dataEngine}".`;
    add('volume-frontend-engine', '/spec/frontend', message, 'Use the frontend "blockdev", or the data engine v2.');
  }
  if (encrypted && volumeSize(size) <= luksHeader) {
    const message = `An encrypted volume of ${size} bytes has no room beside the 16 MiB of its encryption header.`;
    add('volume-encrypted-too-small', '/spec/size', message, 'Make the volume larger than 16 MiB.');
  }
  if (nameProblem('dnsSubdomain', input.backupTargetName) !== undefined) {
    const message = `${JSON.stringify(input.backupTargetName)} cannot be the name of a backup target.`;
    add(
      'backup-target-name-invalid',
      '/spec/backupTargetName',
      message,
      'Give the name of the target, such as "default".',
    );
  }
  problems.push(...tagProblems(input.nodeSelector, '/spec/nodeSelector'));
  return [...problems, ...tagProblems(input.diskSelector, '/spec/diskSelector')];
}

/** What Longhorn or Kubernetes refuses in the name or the size, whoever made the volume. */
export function persistentVolumeProblems(input: PersistentVolumeInput): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const add = (code: string, path: string, message: string, hint: string) =>
    problems.push({ code, severity: 'error', message, hint, path });
  const { name, claimName, claimNamespace, accessMode, block, size } = input;
  if (name.length < 2 || name.length > nameMaximumLength || nameProblem('dnsLabel', name) !== undefined) {
    const message = `${JSON.stringify(name)} cannot be the name of a Longhorn volume.`;
    add(
      'volume-name-invalid',
      '/metadata/name',
      message,
      `Use 2 to ${nameMaximumLength} lower-case letters, digits and "-".`,
    );
  }
  if (nameProblem('dnsSubdomain', claimName) !== undefined) {
    const message = `${JSON.stringify(claimName)} cannot be the name of a claim.`;
    add('claim-name-invalid', '/spec/claimRef/name', message, 'Use lower-case letters, digits, "-" and ".".');
  }
  if (nameProblem('dnsLabel', claimNamespace) !== undefined) {
    const message = `${JSON.stringify(claimNamespace)} cannot be the namespace of a claim.`;
    add('claim-namespace-invalid', '/spec/claimRef/namespace', message, 'Give the namespace of the workload.');
  }
  if (size <= 0n) {
    const message = `A volume cannot have ${size} bytes.`;
    add('volume-size-invalid', '/spec/capacity', message, 'Give a size above zero.');
  }
  if (block && accessMode === 'rwx') {
    // Longhorn shares a volume through an NFS server, which serves files only.
    const message = 'A volume in block mode is to be shared by several nodes.';
    add(
      'volume-block-shared',
      '/spec/volumeMode',
      message,
      'Use the file system mode, or the access mode ReadWriteOnce.',
    );
  }
  return problems;
}
