import type { Duration } from 'cdk8s';
import type { BackupTargetCredential } from '../backup-target-credential';
import type { BackupTargetUrl } from '../backup-target-url';

/**
 * The backup target `default`, given to Longhorn through a ConfigMap. Longhorn writes it over the BackupTarget object
 * at every start: have one or the other, this or a `BackupTarget` construct named `default`.
 */
export interface DefaultBackupTarget {
  /** Where backups go. */
  readonly url: BackupTargetUrl;

  /**
   * The Secret with the credential, in Longhorn's namespace: required for S3, CIFS and Azure, without effect for NFS.
   * @default - none
   */
  readonly credential?: BackupTargetCredential;

  /**
   * Time between two looks at the target, in whole seconds; zero turns them off.
   * @default Duration.seconds(300)
   */
  readonly pollInterval?: Duration;
}
