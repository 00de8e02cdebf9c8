import { behaviourFrom } from './span';

/**
 * What Longhorn's webhooks refuse, or fill in, in some releases only, where no data of the release tells.
 * Source: longhorn-manager webhook/resources at the tags of all supported releases.
 */
const spans = {
  /** The mount options of an nfs backup target are completed (backuptarget/mutator.go). */
  completesNfsOptions: { since: '1.11.2' },
  /** A linked clone has one replica; later, as many as its source (volume/validator.go). */
  limitsLinkedClonesToOneReplica: { until: '1.12.0' },
  /** Backing images are downloaded with http and https only, and not from the node itself (backingimage/validator.go). */
  refusesOddDownloads: { since: '1.12.1' },
  /** Backing images of the data engine v2 are refused (backingimage/validator.go). */
  refusesV2BackingImages: { since: '1.12.0' },
  /** Two disks of a node with the same path are refused (node/validator.go). */
  refusesSameDiskPaths: { since: '1.12.0' },
  /** A recurring job without a concurrency keeps none (recurringjob/mutator.go). */
  takesEmptyConcurrency: [{ until: '1.11.2' }, { since: '1.12.0', until: '1.12.0' }],
};

/** Which behaviours the webhooks of a release have. */
export const webhookBehaviour = behaviourFrom(spans);
