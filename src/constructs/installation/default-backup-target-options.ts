import type { Duration } from 'cdk8s';

/**
 * The backup target `default`, given to Longhorn through a ConfigMap. Longhorn writes it over the BackupTarget object
 * at every start: have one or the other, this or a `BackupTarget` construct named `default`.
 */
export interface DefaultBackupTarget {
  /** Where backups go, such as `s3://bucket@region/path`. */
  readonly url: string;

  /**
   * Name of an existing Secret with the credentials, in Longhorn's namespace.
   * @default - none, for targets without
   */
  readonly credentialSecretName?: string;

  /**
   * Time between two looks at the target, in whole seconds; zero turns them off.
   * @default Duration.seconds(300)
   */
  readonly pollInterval?: Duration;
}
