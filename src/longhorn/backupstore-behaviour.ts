import { behaviourFrom } from './span';

/**
 * What Longhorn's backup stores do in some releases only.
 * Source: longhorn/backupstore at the commits that longhorn-manager's go.mod names at the tags of all supported releases.
 */
const spans = {
  /** The client of S3 (aws-sdk-go-v2) takes an endpoint with its scheme only; the one before added https:// (s3/s3_service.go). */
  wantsEndpointScheme: { since: '1.10.2' },
};

/** Which behaviours the backup stores of a release have. */
export const backupstoreBehaviour = behaviourFrom(spans);
