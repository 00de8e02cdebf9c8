import { Construct } from 'constructs';
import type { ILonghorn } from './i-longhorn';
import { RecurringJob, RecurringJobTask, VolumeBackupPolicy } from './recurring-job';
import { checkProps } from './props/check-props';
import { installationProp } from './props/common-props';
import { needed, type PropShape } from './props/prop-check';
import { number, oneOf, text } from './props/prop-checks';

/** When and how Longhorn backs up its own objects. */
export interface SystemBackupScheduleProps {
  /** The installation that is backed up. */
  readonly longhorn: ILonghorn;

  /**
   * Name of the recurring job: 2 to 40 lower-case characters.
   *
   * @default the construct's id
   */
  readonly name?: string;

  /** When: as for a RecurringJob. */
  readonly cron: string;

  /**
   * How many system backups of this schedule stay: 1 to 250. The setting
   * `recurring-job-max-retention`, 100 by itself, is raised to it.
   *
   * @default 1
   */
  readonly retain?: number;

  /**
   * Which volumes to back up before.
   *
   * @default VolumeBackupPolicy.IF_NOT_PRESENT
   */
  readonly volumeBackupPolicy?: VolumeBackupPolicy;
}

const shape: PropShape<SystemBackupScheduleProps> = {
  longhorn: installationProp,
  name: text,
  cron: needed(text, 'Give the schedule, such as "0 4 * * 0".'),
  retain: number,
  volumeBackupPolicy: oneOf(VolumeBackupPolicy),
};

/**
 * System backups on a schedule, into the backup target `default`: a recurring job. A SystemBackup object is one backup, and
 * a GitOps tool that finds it gone makes another, so Git holds the schedule instead.
 */
export class SystemBackupSchedule extends Construct {
  /** The job behind it. */
  readonly job: RecurringJob;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: SystemBackupScheduleProps) {
    super(scope, id);
    checkProps(this, props, shape);
    this.job = new RecurringJob(this, 'schedule', {
      ...props,
      name: props.name ?? id,
      task: RecurringJobTask.SYSTEM_BACKUP,
    });
  }
}
