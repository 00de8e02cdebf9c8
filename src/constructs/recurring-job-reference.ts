/** A recurring job, or a group of them, by name. */
export interface RecurringJobReference {
  /** Name of a RecurringJob, or of a group that RecurringJobs name. */
  readonly name: string;

  /**
   * Whether the name is that of a group.
   *
   * @default false
   */
  readonly isGroup?: boolean;
}
