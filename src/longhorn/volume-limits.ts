/** What Longhorn's webhooks take in a volume. Source: longhorn-manager webhook/resources/volume/validator.go. */

const mebibyte = 1n << 20n;

/** Source: longhorn-manager datastore NameMaximumLength. */
export const nameMaximumLength = 40;

/** Source: types/types.go ValidateReplicaCount. */
export const replicasMaximum = 20;

/** Sizes are multiples of it. Source: util.RoundUpSize. */
export const sizeStep = 2n * mebibyte;

/** Room of a LUKS2 header. Source: datastore/longhorn.go CheckVolume. */
export const luksHeader = 16n * mebibyte;

/** Ways in which a node gets at a volume, by data engine. */
export const frontends: Readonly<Record<string, readonly string[]>> = {
  v1: ['blockdev', 'iscsi'],
  v2: ['blockdev', 'nvmf', 'ublk'],
};

/** Source: types/setting.go, snapshot-max-count, which the volume's field follows. */
export const snapshotCount = { minimum: 2, maximum: 250 };

/** The size that Longhorn stores for a requested one: the next multiple of 2 MiB, and one at least. */
export function storedSize(size: bigint): bigint {
  if (size <= 0n) return sizeStep;
  // Close to the largest int64, Go's addition goes round.
  return BigInt.asIntN(64, ((size + sizeStep - 1n) / sizeStep) * sizeStep);
}
