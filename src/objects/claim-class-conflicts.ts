import type { Diagnostic } from '../diagnostics/diagnostic';
import { parseQuantity } from '../kubernetes/quantity';
import { parseGoBool } from '../longhorn/go-number';
import type { ClaimInput } from './claim';
import { volumeSize } from './static-volume';
import type { Parameters } from './storage-class-parameters';

const mebibyte = 1n << 20n;
/** Source: longhorn-manager util MinimalVolumeSize: smaller ones are made as large. */
const minimalSize = 10n * mebibyte;
/** Source: longhorn-manager util MinimalVolumeSizeXFS. */
const minimalXfsSize = 300n * mebibyte;
/** Source: longhorn-manager webhook/resources/volume/validator.go: room of the LUKS2 header. */
const luksHeader = 16n * mebibyte;

interface Conflict {
  readonly code: string;
  readonly path: string;
  readonly applies: (claim: ClaimInput, parameters: Parameters) => boolean;
  readonly message: (claim: ClaimInput, parameters: Parameters) => string;
  readonly hint: string;
}

const isShared = ({ accessModes }: ClaimInput): boolean => accessModes.includes('ReadWriteMany');
const isMigratable = (parameters: Parameters): boolean => isTrue(parameters['migratable']);
/** Source: Go strconv.ParseBool, which Longhorn's CSI driver reads switches with. */
const isTrue = (value: string | undefined): boolean => value !== undefined && parseGoBool(value) === true;
const stored = ({ size }: ClaimInput): bigint => volumeSize(size < minimalSize ? minimalSize : size);

/** Source: longhorn-manager csi/controller_server.go CreateVolume, csi/node_server.go, webhook/resources/volume/validator.go. */
const conflicts: readonly Conflict[] = [
  {
    code: 'claim-strict-local-shared',
    path: '/spec/accessModes',
    applies: (claim, parameters) =>
      isShared(claim) && parameters['dataLocality'] === 'strict-local' && !isMigratable(parameters),
    message: () =>
      'The class keeps the only replica on the node that uses the volume ("strict-local"), and the claim is to be shared by several nodes.',
    hint: 'Use ReadWriteOnce, or a class with the data locality "best-effort".',
  },
  {
    code: 'claim-block-shared',
    path: '/spec/volumeMode',
    applies: (claim, parameters) => isShared(claim) && claim.block && !isMigratable(parameters),
    message: () => 'The claim is a block device for several nodes, which Longhorn has for migratable volumes only.',
    hint: 'Use a class with migratable, the volume mode Filesystem, or the access mode ReadWriteOnce.',
  },
  {
    code: 'claim-migratable-filesystem',
    path: '/spec/volumeMode',
    applies: (claim, parameters) => isShared(claim) && !claim.block && isMigratable(parameters),
    message: () =>
      'The class makes migratable volumes, which two nodes attach as block devices at once, and the claim wants a file system.',
    hint: 'Use the volume mode Block, or a class without migratable.',
  },
  {
    code: 'claim-xfs-too-small',
    path: '/spec/resources',
    applies: (claim, { fsType }) =>
      fsType === 'xfs' && !claim.block && claim.source === undefined && stored(claim) < minimalXfsSize,
    message: ({ size }) =>
      `The class makes xfs file systems, which need 300 MiB, and the claim asks for ${size} bytes.`,
    hint: 'Ask for 300Mi or more, or use a class with ext4.',
  },
  {
    code: 'claim-encrypted-too-small',
    path: '/spec/resources',
    applies: (claim, { encrypted }) => isTrue(encrypted) && stored(claim) <= luksHeader,
    message: ({ size }) =>
      `An encrypted volume of ${size} bytes has no room beside the 16 MiB of its encryption header.`,
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
      `The class backs up in blocks of ${backupBlockSize}, and ${size} bytes are no multiple of it.`,
    hint: 'Ask for a multiple, such as whole Gi.',
  },
];

/** What Longhorn refuses in a claim on a class with these parameters, or cannot attach. */
export function claimClassConflicts(claim: ClaimInput, parameters: Parameters): Diagnostic[] {
  return conflicts
    .filter(({ applies }) => applies(claim, parameters))
    .map(({ code, hint, message, path }) => ({
      code,
      severity: 'error',
      message: message(claim, parameters),
      hint,
      path,
    }));
}
