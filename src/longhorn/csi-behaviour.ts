import { behaviourFrom } from './span';

/**
 * What Longhorn's CSI driver does in some releases only, where no data of the release tells.
 * Source: longhorn-manager csi/node_server.go NodeGetInfo, csi/controller_server.go NewControllerServer at the tags of all supported releases.
 */
const spans = {
  /** Nodes are told apart by well-known labels without a setting that names them. */
  knownTopologyLabels: { since: '1.11.0', until: '1.11.0' },
  /** Volumes for a single pod are among those that it offers. */
  readWriteOncePod: { since: '1.11.0' },
};

/** Which behaviours the CSI driver of a release has. */
export const csiBehaviour = behaviourFrom(spans);
