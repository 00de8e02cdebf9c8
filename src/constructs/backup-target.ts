import { Duration, type ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { backupTarget, defaultBackupTargetName } from '../objects/backup-target';
import type { BackupTargetCredential } from './backup-target-credential';
import { targetProblems } from './backup-target-problems';
import type { BackupTargetUrl } from './backup-target-url';
import { emitObject } from './emit-object';
import type { ILonghorn } from './i-longhorn';
import { refuse } from './refuse';
import { checkProps } from './props/check-props';
import { installationProp } from './props/common-props';
import type { PropShape } from './props/prop-check';
import { having, text, wholeSeconds } from './props/prop-checks';

/** What a backup target is made of. */
export interface BackupTargetProps {
  /** The installation that the target belongs to. */
  readonly longhorn: ILonghorn;

  /**
   * Name of the target: 2 characters or more. `default` is the one that Longhorn makes itself, uses for volumes that name
   * no other and for system backups, and never lets go: take away its URL instead.
   *
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * Where backups go. Longhorn refuses two targets of one place, and a change while a standby volume exists.
   *
   * @default nowhere: the target is not in use
   */
  readonly url?: BackupTargetUrl;

  /**
   * The Secret with the credential: required for S3, CIFS and Azure, without effect for NFS.
   *
   * @default - none
   */
  readonly credential?: BackupTargetCredential;

  /**
   * How often Longhorn looks for backups that others made, in whole seconds; 0 for never.
   *
   * @default 5 minutes
   */
  readonly pollInterval?: Duration;
}

const shape: PropShape<BackupTargetProps> = {
  longhorn: installationProp,
  name: text,
  url: having('url', 'a BackupTargetUrl, such as BackupTargetUrl.s3(bucket, region)'),
  credential: having('secretName', 'a BackupTargetCredential, such as BackupTargetCredential.fromSecretName(name)'),
  // As of the default target, which Longhorn reads in seconds: it would ask the store as often as told.
  pollInterval: wholeSeconds(0),
};

/**
 * A place for backups: a `backuptargets.longhorn.io` object.
 *
 * The target `default` has another possible owner: keys of the ConfigMap `longhorn-default-resource` (chart values
 * `defaultBackupStore`) overwrite it whenever a manager starts. Use one of the two.
 */
export class BackupTarget extends Construct {
  /** Name of the target that Longhorn makes itself. */
  static readonly DEFAULT_NAME = defaultBackupTargetName;

  /** Name of the target, as volumes and classes refer to it. */
  readonly targetName: string;

  /** The object. */
  readonly apiObject: ApiObject;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: BackupTargetProps) {
    super(scope, id);
    checkProps(this, props, shape);
    this.targetName = props.name ?? id;
    const input = {
      name: this.targetName,
      namespace: props.longhorn.namespace,
      url: props.url?.url ?? '',
      credentialSecret: props.credential?.secretName ?? '',
      pollIntervalMilliseconds: (props.pollInterval ?? Duration.minutes(5)).toMilliseconds(),
    };
    refuse(this, targetProblems(input, props.credential), `${input.namespace}/BackupTarget/${input.name}`);
    this.apiObject = emitObject(this, 'target', backupTarget(input), { longhorn: props.longhorn });
  }
}
