import type { IConstruct } from 'constructs';

/**
 * A Longhorn installation that other constructs refer to: one made in this app (`new Longhorn`), one rendered from
 * chart values (`Longhorn.fromChartValues`), or one that exists already (`Longhorn.fromRelease`).
 */
export interface ILonghorn extends IConstruct {
  /** Longhorn version with its patch number, such as `1.12.1`: decides which settings, parameters and fields exist. */
  readonly release: string;

  /** Namespace that Longhorn runs in; its nodes, settings and jobs are only read there. */
  readonly namespace: string;

  /**
   * Asks for a setting that another construct depends on, such as a replication intent on anti-affinity.
   * Asking twice for the same value is fine; asking for different values, or for one that the installation's own
   * settings contradict, is an error that names both sides.
   *
   * @param name setting in Longhorn's spelling, such as `replica-zone-soft-anti-affinity`
   * @param value value in Longhorn's spelling
   * @param reason who needs it and why, for the error message
   */
  requireSetting(name: string, value: string, reason: string): void;
}
