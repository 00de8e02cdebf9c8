import type { CheckResult } from '../check/check';

/** What a reporter is given beside the result. */
export interface ReporterOptions {
  /** Whether the text goes to a terminal that shows colours. */
  readonly colour: boolean;
  /** Version of this program. */
  readonly version: string;
  /** Text of a checked file. */
  textOf(file: string): string | undefined;
}

/** Turns a result into text of one format; pure. */
export type Reporter = (result: CheckResult, options: ReporterOptions) => string;
