import type { Unknown } from '../rules/rule';

/** Something that could not be judged, and why: no pass. */
export interface NotChecked {
  readonly reason: string;
  /** File, and line where only a part of it is meant. */
  readonly file: string;
  readonly line?: number;
  /** The rule that could not judge, and what only the cluster knows, where it is a rule. */
  readonly rule?: string;
  readonly unknown?: Unknown;
}
