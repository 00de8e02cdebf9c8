import { behaviourFrom } from './span';

/**
 * What Longhorn's webhooks refuse in some releases only, where no data of the release tells.
 * Source: longhorn-manager webhook/resources at the tags of all supported releases.
 */
const spans = {
  /** Backing images of the data engine v2 are refused (backingimage/validator.go). */
  refusesV2BackingImages: { since: '1.12.0' },
  /** Two disks of a node with the same path are refused (node/validator.go). */
  refusesSameDiskPaths: { since: '1.12.0' },
};

/** Which behaviours the webhooks of a release have. */
export const webhookBehaviour = behaviourFrom(spans);
