import type { Diagnostic } from '../diagnostics/diagnostic';
import { formatQuantity, parseQuantity } from '../kubernetes/quantity';
import { luksHeader } from '../longhorn/volume-limits';
import type { ClaimInput } from './claim';
import { volumeSize } from './static-volume';
import { isOn } from './storage-class-conflicts';
import type { Parameters } from './storage-class-parameters';

/** The part of a claim that its class has to fit. */
export type ClaimRequest = Pick<ClaimInput, 'accessModes' | 'block' | 'size' | 'source'>;

const mebibyte = 1n << 20n;
/** Source: longhorn-manager util MinimalVolumeSize: smaller ones are made as large. */
const minimalSize = 10n * mebibyte;
/** Source: longhorn-manager util MinimalVolumeSizeXFS. */
const minimalXfsSize = 300n * mebibyte;

interface Conflict {
  readonly code: string;
  readonly path: string;
  readonly applies: (claim: ClaimRequest, parameters: Parameters) => boolean;
  readonly message: (claim: ClaimRequest, parameters: Parameters) => string;
  readonly hint: string;
}

const isShared = ({ accessModes }: ClaimRequest): boolean => accessModes.includes('ReadWriteMany');
const isMigratable = (parameters: Parameters): boolean => isOn(parameters['migratable']);
const stored = ({ size }: ClaimRequest): bigint => claimedSize(size);

/** The size of the volume that Longhorn makes for a claim. Source: longhorn-manager csi/controller_server.go CreateVolume. */
export function claimedSize(size: bigint): bigint {
  return volumeSize(size < minimalSize ? minimalSize : size);
}

/** Source: longhorn-manager csi/controller_server.go CreateVolume, csi/node_server.go, webhook/resources/volume/validator.go. */
const conflicts: readonly Conflict[] = [
  {
    code: 'claim-strict-local-not-shared',
    path: '/spec/accessModes',
    applies: (claim, parameters) =>
      isShared(claim) && parameters['dataLocality'] === 'strict-local' && !isMigratable(parameters),
    message: () =>
      'The class keeps the only replica on the node that uses the volume ("strict-local"), and the claim is to be shared by several nodes.',
    hint: 'Use ReadWriteOnce, or a class with the data locality "best-effort".',
  },
  {
    code: 'claim-block-not-shared',
    path: '/spec/volumeMode',
    applies: (claim, parameters) => isShared(claim) && claim.block && !isMigratable(parameters),
    message: () => 'The claim is a block device for several nodes, which Longhorn has for migratable volumes only.',
    hint: 'Use a class with migratable, the volume mode Filesystem, or the access mode ReadWriteOnce.',
  },
  {
    code: 'claim-migratable-block',
    path: '/spec/volumeMode',
    applies: (claim, parameters) => isShared(claim) && !claim.block && isMigratable(parameters),
    message: () =>
      'The class makes migratable volumes, which two nodes attach as block devices at once, and the claim wants a file system.',
    hint: 'Use the volume mode Block, or a class without migratable.',
  },
  {
    code: 'claim-xfs-size',
    path: '/spec/resources',
    applies: (claim, { fsType }) =>
      fsType === 'xfs' && !claim.block && claim.source === undefined && stored(claim) < minimalXfsSize,
    message: ({ size }) =>
      `The class makes xfs file systems, which need 300 MiB, and the claim asks for ${formatQuantity(size)}.`,
    hint: 'Ask for 300Mi or more, or use a class with ext4.',
  },
  {
    code: 'claim-encrypted-size',
    path: '/spec/resources',
    applies: (claim, { encrypted }) => isOn(encrypted) && stored(claim) <= luksHeader,
    message: ({ size }) =>
      `An encrypted volume of ${formatQuantity(size)} has no room beside the 16 MiB of its encryption header.`,
    hint: 'Ask for more than 16Mi.',
  },
  {
    code: 'claim-backup-block-size',
    path: '/spec/resources',
    applies: (claim, { backupBlockSize }) => {
      const block = backupBlockSize === undefined ? undefined : parseQuantity(backupBlockSize);
      return block !== undefined && block > 0n && stored(claim) % block !== 0n;
    },
    message: ({ size }, { backupBlockSize }) =>
      `The class backs up in blocks of ${backupBlockSize}, and ${formatQuantity(size)} are no multiple of it.`,
    hint: 'Ask for a multiple, such as whole Gi.',
  },
];

/** What Longhorn refuses in a claim on a class with these parameters, or cannot attach. */
export function claimClassConflicts(claim: ClaimRequest, parameters: Parameters): Diagnostic[] {
  return conflicts
    .filter(({ applies }) => applies(claim, parameters))
    .map((conflict) => diagnosticOf(conflict, claim, parameters));
}

/** One conflict by its code, where the claim has it. */
export function claimClassConflict(code: string, claim: ClaimRequest, parameters: Parameters): Diagnostic | undefined {
  const conflict = conflicts.find((one) => one.code === code);
  return conflict?.applies(claim, parameters) ? diagnosticOf(conflict, claim, parameters) : undefined;
}

function diagnosticOf(
  { code, hint, message, path }: Conflict,
  claim: ClaimRequest,
  parameters: Parameters,
): Diagnostic {
  return { code, severity: 'error', message: message(claim, parameters), hint, path };
}
