import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { releaseFor } from '../longhorn/release';
import { recurringJob, recurringJobProblems } from '../objects/recurring-job';
import { emitObject } from './emit-object';
import type { ILonghorn } from './i-longhorn';
import { refuse } from './refuse';
import { checkProps } from './props/check-props';
import { installationProp } from './props/common-props';
import { needed, type PropShape } from './props/prop-check';
import { number, listOf, oneOf, text, texts } from './props/prop-checks';

/** What a recurring job does with each of its volumes. Source: longhorn-manager RecurringJobType; the same in 1.10 to 1.12. */
export enum RecurringJobTask {
  /** Takes a snapshot after the old ones of this job are cleaned up; does not if that fails. */
  SNAPSHOT = 'snapshot',

  /** Takes a snapshot also if the old ones could not be cleaned up. */
  SNAPSHOT_FORCE_CREATE = 'snapshot-force-create',

  /** Purges what can go of snapshots that are removed, and of Longhorn's own. */
  SNAPSHOT_CLEANUP = 'snapshot-cleanup',

  /** Deletes snapshots of any origin beyond the number kept. */
  SNAPSHOT_DELETE = 'snapshot-delete',

  /** Takes a snapshot and backs it up, after the old snapshots are cleaned up; does not if that fails. */
  BACKUP = 'backup',

  /** Takes a snapshot and backs it up also if the old snapshots could not be cleaned up. */
  BACKUP_FORCE_CREATE = 'backup-force-create',

  /** Gives space that the file system no longer uses back to the disks. */
  FILESYSTEM_TRIM = 'filesystem-trim',

  /** Backs up Longhorn's own objects; has nothing to do with groups. */
  SYSTEM_BACKUP = 'system-backup',
}

/** Which volumes a system backup backs up before. Source: longhorn-manager SystemBackupCreateVolumeBackupPolicy. */
export enum VolumeBackupPolicy {
  /** Every volume. */
  ALWAYS = 'always',

  /** Volumes whose last backup does not cover their last snapshot. */
  IF_NOT_PRESENT = 'if-not-present',

  /** None. */
  DISABLED = 'disabled',
}

/** What a recurring job is made of. */
export interface RecurringJobProps {
  /** The installation that runs the job. */
  readonly longhorn: ILonghorn;

  /**
   * Name of the job: 2 to 40 lower-case characters. Volumes and claims refer to the job by it.
   *
   * @default the construct's id
   */
  readonly name?: string;

  /** What the job does. */
  readonly task: RecurringJobTask;

  /**
   * When it does it: minute, hour, day of month, month, day of week (0 is Sunday, there is no 7), or one of `@hourly`,
   * `@daily`, `@weekly`, `@monthly`, `@yearly`, `@every 6h`. There is no time zone: Kubernetes' controller manager decides.
   */
  readonly cron: string;

  /**
   * Groups whose volumes get the job. A volume without any job or group of its own is in the group `default`.
   *
   * @default - none: only volumes that name the job
   */
  readonly groups?: string[];

  /**
   * How many snapshots or backups of this job stay: 1 to 250, and 0 for SNAPSHOT_DELETE alone, which counts the snapshots
   * of any origin. The setting `recurring-job-max-retention`, 100 by itself, is raised to it. Not for SNAPSHOT_CLEANUP and
   * FILESYSTEM_TRIM, which keep nothing; required for SNAPSHOT_DELETE.
   *
   * @default 1
   */
  readonly retain?: number;

  /**
   * Volumes worked on at a time: 1 or more.
   *
   * @default 10
   */
  readonly concurrency?: number;

  /**
   * Labels that the job's snapshots and backups carry; no value may be empty.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Makes every n-th backup a full one: 0 or more. For BACKUP and BACKUP_FORCE_CREATE.
   *
   * @default 0: every backup after the first is incremental
   */
  readonly fullBackupInterval?: number;

  /**
   * Which volumes to back up before. For SYSTEM_BACKUP.
   *
   * @default VolumeBackupPolicy.IF_NOT_PRESENT
   */
  readonly volumeBackupPolicy?: VolumeBackupPolicy;
}

const shape: PropShape<RecurringJobProps> = {
  longhorn: installationProp,
  name: text,
  task: needed(oneOf(RecurringJobTask), 'Give a RecurringJobTask, such as RecurringJobTask.BACKUP.'),
  cron: needed(text, 'Give the schedule, such as "0 2 * * *".'),
  groups: listOf(text),
  retain: number,
  concurrency: number,
  labels: texts,
  fullBackupInterval: number,
  volumeBackupPolicy: oneOf(VolumeBackupPolicy),
};

/** Work that Longhorn does on a schedule, for the volumes that name the job or one of its groups. */
export class RecurringJob extends Construct {
  /** Group of the volumes that have no job and no group of their own. Source: longhorn-manager RecurringJobGroupDefault. */
  static readonly DEFAULT_GROUP = 'default';

  /** Name of the job. */
  readonly jobName: string;

  /** The object. */
  readonly apiObject: ApiObject;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: RecurringJobProps) {
    super(scope, id);
    checkProps(this, props, shape);
    this.jobName = props.name ?? id;
    const { longhorn, ...given } = props;
    const systemBackup = props.task === RecurringJobTask.SYSTEM_BACKUP;
    const input = {
      ...given,
      name: this.jobName,
      namespace: longhorn.namespace,
      ...(systemBackup ? { volumeBackupPolicy: props.volumeBackupPolicy ?? VolumeBackupPolicy.IF_NOT_PRESENT } : {}),
    };
    const maximum = releaseFor(longhorn.release).settings['recurring-job-max-retention']!.range!.maximum!;
    refuse(this, recurringJobProblems(input, maximum), `${input.namespace}/RecurringJob/${input.name}`);
    if (props.retain !== undefined && props.retain > 0) {
      const reason = `recurring job "${this.jobName}" keeps ${props.retain}`;
      longhorn.requireSettingAtLeast('recurring-job-max-retention', props.retain, reason);
    }
    this.apiObject = emitObject(this, 'job', recurringJob(input), { longhorn });
  }
}
