import { section } from './props/check-props';
import { needed } from './props/prop-check';
import { flag, text } from './props/prop-checks';

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

/**
 * What a reference may be given.
 *
 * @internal
 */
export const recurringJobReference = section<RecurringJobReference>({
  name: needed(text, 'Give the name of a RecurringJob, or of a group.'),
  isGroup: flag,
});
