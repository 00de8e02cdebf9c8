import type { Size } from 'cdk8s';
import type { PersistentVolumeAccessMode, PersistentVolumeMode } from 'cdk8s-plus-28';
import type { ClaimSource } from './claim-source';
import type { ILonghorn } from './i-longhorn';
import type { RecurringJobReference } from './recurring-job-reference';
import type { StorageClass } from './storage-class';

/** What a claim asks for. */
export interface LonghornClaimProps {
  /** The installation that makes the volume: its release decides which access modes there are. */
  readonly longhorn: ILonghorn;

  /** Size of the volume. It can grow later where the class allows, and never shrink. Longhorn makes 10 MiB at least, in steps of 2 MiB. */
  readonly size: Size;

  /**
   * Name of the claim.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * Namespace of the claim: that of the workload.
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;

  /**
   * Class of the volume. The claim is checked against it.
   *
   * @default - the class of `storageClassName`
   */
  readonly storageClass?: StorageClass;

  /**
   * Name of a class that is made elsewhere.
   *
   * @default - the default class of the cluster
   */
  readonly storageClassName?: string;

  /**
   * Who may use the volume at a time. Longhorn has no ReadOnlyMany; ReadWriteOncePod since 1.11.0.
   *
   * @default - ReadWriteOnce
   */
  readonly accessModes?: PersistentVolumeAccessMode[];

  /**
   * File system or block device.
   *
   * @default PersistentVolumeMode.FILE_SYSTEM
   */
  readonly volumeMode?: PersistentVolumeMode;

  /**
   * What the volume is filled with.
   *
   * @default - the volume is empty
   */
  readonly source?: ClaimSource;

  /**
   * Recurring jobs and groups of the volume, in place of all that the class or the UI gave it. An empty list means none
   * but the group `default`.
   *
   * @default - those of the class
   */
  readonly recurringJobs?: RecurringJobReference[];

  /**
   * Labels of the claim.
   *
   * @default - none
   */
  readonly labels?: Record<string, string>;

  /**
   * Annotations of the claim.
   *
   * @default - none
   */
  readonly annotations?: Record<string, string>;
}
