/**
 * How large a sharded volume may be created: its shards hold metadata of a size that is decided once.
 * Source: longhorn/go-spdk-helper pkg/spdk/types/ec_geometry.go ValidateECCreationSize.
 */

const clusterSize = 4n << 20n;
const pageSize = 4096n;
const pagesPerCluster = clusterSize / pageSize;
const pagesPerTrackedCluster = 10n;
const shardAlignment = 2n << 20n;
const maximumClusters = ((1n << 32n) - 1n) / pagesPerTrackedCluster;

/** Whether SPDK can make the metadata of a sharded volume of that size. */
export function isCreatable(size: bigint, dataChunks: number, stripSizeKB: number): boolean {
  if (size <= 0n || dataChunks <= 0) return true;
  const reservation = frontReservation(BigInt(stripSizeKB));
  const backing = size + metadataSize(size);
  const perDisk = divideUp(backing, BigInt(dataChunks)) + reservation;
  const shard = divideUp(perDisk, shardAlignment) * shardAlignment;
  return ((shard - reservation) * BigInt(dataChunks)) / clusterSize <= maximumClusters;
}

/** What each disk keeps in front of the data: two bitmaps, a commit record, and a write intent bitmap. */
function frontReservation(stripSizeKB: bigint): bigint {
  const strip = stripSizeKB * 1024n;
  const stripes = ((strip - 28n) / 8n) * 64n * 1024n;
  const blob = 40n + ((stripes + 63n) / 64n) * 8n;
  return (divideUp(blob + 4n, strip) * 2n + 4n) * strip;
}

/** The metadata takes room itself, so its estimate grows until it stands. */
function metadataSize(size: bigint): bigint {
  let metadata = metadataFor(size);
  for (let next = metadataFor(size + metadata); next > metadata; next = metadataFor(size + metadata)) metadata = next;
  return metadata + clusterSize;
}

function metadataFor(deviceSize: bigint): bigint {
  const clusters = divideUp(deviceSize, clusterSize);
  const length = clusters * pagesPerTrackedCluster;
  // The mask of clusters is as large as that of the longer of the two lists, which is the length.
  const pages = 1n + 3n * maskPages(length) + length;
  return divideUp(pages, pagesPerCluster) * clusterSize;
}

function maskPages(bits: bigint): bigint {
  return divideUp(8n + divideUp(bits, 8n), pageSize);
}

function divideUp(value: bigint, by: bigint): bigint {
  return (value + by - 1n) / by;
}
