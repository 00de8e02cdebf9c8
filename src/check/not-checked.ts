import type { Unknown } from '../diagnostics/undecided';

/** Something that could not be judged, and why: no pass. */
export interface NotChecked {
  readonly reason: string;
  /** File, and line where only a part of it is meant. */
  readonly file: string;
  readonly line?: number;
  /** The rule that could not judge, where it is a rule. */
  readonly rule?: string;
  /** What only the cluster knows. */
  readonly unknown?: Unknown;
  /** The objects of a kind without a definition, of which the file holds the first. */
  readonly objects?: { readonly apiVersion: string; readonly kind: string; readonly count: number };
}
