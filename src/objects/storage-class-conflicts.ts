import type { Diagnostic } from '../diagnostics/diagnostic';
import { parseGoBool } from '../longhorn/go-number';
import type { Release } from '../longhorn/release';
import { webhookBehaviour } from '../longhorn/webhook-behaviour';
import { parameterPath } from './parameter-text';
import { secretParameters, secretState } from './storage-class-secrets';
import type { Parameters } from './storage-class-parameters';

/** Parameters that cannot work together, or of which one undoes the other. */
interface Conflict {
  readonly code: string;
  /** The parameter to blame. */
  readonly parameter: string;
  readonly applies: (parameters: Parameters, release: Release) => boolean;
  readonly message: (parameters: Parameters) => string;
  readonly hint: string;
}

/** Source: Go strconv.ParseBool, which Longhorn's CSI driver reads switches with. */
export const isOn = (value: string | undefined): boolean => value !== undefined && parseGoBool(value) === true;
const isV2 = (parameters: Parameters): boolean => parameters['dataEngine'] === 'v2';
const isSharded = (parameters: Parameters): boolean => parameters['dataLayout.type'] === 'sharded';
const isStrictLocal = (parameters: Parameters): boolean => parameters['dataLocality'] === 'strict-local';
const shown = (value: string | undefined): string => (value === undefined ? 'absent' : `"${value}"`);

const isWhole = (value: string): boolean => /^[+-]?\d+$/.test(value);

/** Secrets that the driver needs where a volume is unlocked. Source: longhorn-manager csi/node_server.go. */
const missingSecrets = (parameters: Parameters): string[] =>
  (['node-stage', 'node-publish'] as const)
    .filter((use) => secretState(parameters, use) !== 'named')
    .flatMap((use) => secretParameters(use).filter((name) => (parameters[name] ?? '') === ''));

/** Source: longhorn-manager csi/util.go, csi/controller_server.go, webhook/resources/volume/validator.go and mutator.go. */
const conflicts: readonly Conflict[] = [
  {
    code: 'class-strict-local-one-replica',
    parameter: 'numberOfReplicas',
    applies: (parameters) => {
      const replicas = parameters['numberOfReplicas'] ?? '0';
      return isStrictLocal(parameters) && isWhole(replicas) && Number(replicas) !== 1;
    },
    message: ({ numberOfReplicas }) =>
      `Data locality "strict-local" allows one replica only, and numberOfReplicas is ${shown(numberOfReplicas)}: no volume can be made.`,
    hint: 'Set the number of replicas to 1, or the data locality to "best-effort".',
  },
  {
    code: 'class-stale-timeout-positive',
    parameter: 'staleReplicaTimeout',
    applies: ({ staleReplicaTimeout = '' }) => isWhole(staleReplicaTimeout) && Number(staleReplicaTimeout) <= 0,
    message: ({ staleReplicaTimeout }) => `A staleReplicaTimeout of ${staleReplicaTimeout} minutes counts as 2880.`,
    hint: 'Give whole minutes above zero, or leave it out.',
  },
  {
    code: 'class-strict-local-without-topology',
    parameter: 'strictTopology',
    applies: (parameters) => isStrictLocal(parameters) && parameters['strictTopology'] === 'true',
    message: () => 'Data locality "strict-local" makes Longhorn ignore topology, so strictTopology does nothing.',
    hint: 'Leave strictTopology out.',
  },
  {
    code: 'class-encryption-key',
    parameter: 'encrypted',
    applies: (parameters) => isOn(parameters['encrypted']) && missingSecrets(parameters).length > 0,
    message: (parameters) =>
      `Volumes are to be encrypted, and no key can be found without ${missingSecrets(parameters).join(', ')}.`,
    hint: 'Name the Secret with the key: use the prop encryption.',
  },
  {
    code: 'class-file-system-named-once',
    parameter: 'fsType',
    applies: (parameters) =>
      parameters['csi.storage.k8s.io/fstype'] !== undefined &&
      Object.keys(parameters).some((name) => name.toLowerCase() === 'fstype'),
    message: () =>
      'The file system is named by "fsType" and by "csi.storage.k8s.io/fstype": the provisioner takes one only.',
    hint: 'Leave one of them out.',
  },
  {
    code: 'class-share-or-exclusive',
    parameter: 'exclusive',
    applies: (parameters) => isOn(parameters['share']) && isOn(parameters['exclusive']),
    message: () => 'A volume cannot be shared between nodes and exclusive to one pod at once.',
    hint: "Leave both out: the claim's access mode decides.",
  },
  {
    code: 'class-unmap-on-v1',
    parameter: 'unmapMarkSnapChainRemoved',
    applies: (parameters) => isV2(parameters) && parameters['unmapMarkSnapChainRemoved'] === 'enabled',
    message: () =>
      'The v2 data engine has no unmapMarkSnapChainRemoved; Longhorn sets it to "disabled" without a word.',
    hint: 'Leave unmapMarkSnapChainRemoved out, or use the data engine v1.',
  },
  {
    code: 'class-frontend-attachable',
    parameter: 'frontend',
    applies: (parameters) => {
      const frontends = isV2(parameters) ? ['', 'blockdev', 'ublk'] : ['', 'blockdev'];
      return !frontends.includes(parameters['frontend'] ?? '');
    },
    message: (parameters) =>
      `The CSI driver attaches no volume with the frontend "${parameters['frontend']}" and the data engine ${isV2(parameters) ? 'v2' : 'v1'}.`,
    hint: 'Leave the frontend out, or use "ublk" with the data engine v2.',
  },
  {
    code: 'class-ublk-queue-depth',
    parameter: 'ublkQueueDepth',
    applies: ({ ublkQueueDepth }) => Number(ublkQueueDepth) > 0 && Number(ublkQueueDepth) < 32,
    message: ({ ublkQueueDepth }) => `A ublk queue depth of ${ublkQueueDepth} is too small: no volume can be made.`,
    hint: 'Use 32 or more, or leave it out for the setting default-ublk-queue-depth.',
  },
  {
    code: 'class-linked-clone-on-v2',
    parameter: 'cloneMode',
    applies: (parameters) => parameters['cloneMode'] === 'linked-clone' && !isV2(parameters),
    message: () => 'Linked clones exist for the data engine v2 only.',
    hint: 'Use the clone mode "full-copy", or the data engine v2.',
  },
  {
    code: 'class-backing-image-named',
    parameter: 'backingImage',
    applies: (parameters) =>
      (parameters['backingImage'] ?? '') === '' &&
      Object.keys(parameters).some((name) => /^backingImage[A-Z]/.test(name) && parameters[name] !== ''),
    message: (parameters) => {
      const names = Object.keys(parameters).filter((name) => /^backingImage[A-Z]/.test(name));
      return `Without backingImage, ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} ignored.`;
    },
    hint: 'Name the image in backingImage, or leave these out.',
  },
  {
    code: 'class-backing-image-on-v1',
    parameter: 'backingImage',
    applies: (parameters, release) =>
      isV2(parameters) &&
      !isSharded(parameters) &&
      (parameters['backingImage'] ?? '') !== '' &&
      webhookBehaviour(release).refusesV2BackingImages,
    message: ({ backingImage }) =>
      `Longhorn takes no backing image of the data engine v2, so no volume can be made from "${backingImage}".`,
    hint: 'Leave the backing image out, or use the data engine v1.',
  },
  {
    code: 'class-sharded-on-v2',
    parameter: 'dataEngine',
    applies: (parameters) => isSharded(parameters) && !isV2(parameters),
    message: () => 'Sharded volumes exist for the data engine v2 only.',
    hint: 'Set the data engine to v2.',
  },
  {
    code: 'class-sharded-one-replica',
    parameter: 'numberOfReplicas',
    applies: (parameters) => isSharded(parameters) && ![0, 1].includes(Number(parameters['numberOfReplicas'] ?? 1)),
    message: ({ numberOfReplicas }) =>
      `A sharded volume has its redundancy in parity chunks, and numberOfReplicas is ${shown(numberOfReplicas)}: no volume can be made.`,
    hint: 'Leave the number of replicas out.',
  },
  {
    code: 'class-sharded-without-locality',
    parameter: 'dataLocality',
    applies: (parameters) => isSharded(parameters) && (parameters['dataLocality'] ?? 'disabled') !== 'disabled',
    message: ({ dataLocality }) => `A sharded volume has no data locality, and it is ${shown(dataLocality)}.`,
    hint: 'Leave the data locality out.',
  },
  {
    code: 'class-sharded-without-source',
    parameter: 'dataLayout.type',
    applies: (parameters) => isSharded(parameters) && shardedObstacles(parameters).length > 0,
    message: (parameters) => `A sharded volume cannot have ${shardedObstacles(parameters).join(', ')}.`,
    hint: 'Leave that out, or use the data layout "replicated".',
  },
  {
    code: 'class-sharded-geometry',
    parameter: 'dataLayout.dataChunks',
    applies: (parameters) => isSharded(parameters) && !isGeometry(parameters),
    message: (parameters) =>
      `A sharded volume cannot have ${shown(parameters['dataLayout.dataChunks'])} data chunks, ${shown(parameters['dataLayout.parityChunks'])} parity chunks and a strip of ${shown(parameters['dataLayout.stripSizeKB'])} KiB.`,
    hint: 'Give at least one of each, 32 together at most, and a strip size of 4 to 1024 that is a power of two.',
  },
  {
    code: 'class-replicated-without-geometry',
    parameter: 'dataLayout.type',
    applies: (parameters) =>
      !isSharded(parameters) &&
      (parameters['dataLayout.mode'] === 'erasureCoding' ||
        ['dataChunks', 'parityChunks', 'stripSizeKB'].some(
          (name) => Number(parameters[`dataLayout.${name}`] ?? 0) !== 0,
        )),
    message: () => 'A replicated volume has no erasure coding: no volume can be made.',
    hint: 'Set dataLayout.type to "sharded", or leave the rest of dataLayout out.',
  },
];

function shardedObstacles(parameters: Parameters): string[] {
  const texts = ['fromBackup', 'dataSource', 'backingImage'].filter((name) => (parameters[name] ?? '') !== '');
  return isOn(parameters['migratable']) ? [...texts, 'migratable'] : texts;
}

/** Source: longhorn-manager types ValidateECParameters. */
function isGeometry(parameters: Parameters): boolean {
  const [data, parity, strip] = ['dataChunks', 'parityChunks', 'stripSizeKB'].map((name) =>
    Number(parameters[`dataLayout.${name}`] ?? 0),
  ) as [number, number, number];
  return (
    data >= 1 && parity >= 1 && data + parity <= 32 && strip >= 4 && strip <= 1024 && Number.isInteger(Math.log2(strip))
  );
}

/** What is wrong with the parameters together. */
export function parameterConflicts(parameters: Parameters, release: Release): Diagnostic[] {
  return conflicts
    .filter(({ applies }) => applies(parameters, release))
    .map((conflict) => diagnosticOf(conflict, parameters));
}

/** One conflict by its code, where the parameters have it. */
export function parameterConflict(code: string, parameters: Parameters, release: Release): Diagnostic | undefined {
  const conflict = conflicts.find((one) => one.code === code);
  return conflict?.applies(parameters, release) ? diagnosticOf(conflict, parameters) : undefined;
}

function diagnosticOf({ code, hint, message, parameter }: Conflict, parameters: Parameters): Diagnostic {
  return { code, severity: 'error', message: message(parameters), hint, path: parameterPath(parameter) };
}
