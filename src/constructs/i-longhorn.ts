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

  /**
   * Asks for a setting that is a number to be so large or larger, such as the limit of what recurring jobs keep. The
   * largest of several numbers counts; where Longhorn's default is large enough, nothing is emitted. A smaller value in
   * the installation's own settings is an error that names both sides.
   *
   * @param name setting in Longhorn's spelling, such as `recurring-job-max-retention`
   * @param minimum smallest number that will do
   * @param reason who needs it and why, for the error message
   */
  requireSettingAtLeast(name: string, minimum: number, reason: string): void;

  /**
   * Asks for words in a setting that is a list with commas, such as node labels that classes select by. The words of
   * several constructs come together; a list in the installation's own settings that lacks one is an error that names
   * both sides.
   *
   * @param name setting in Longhorn's spelling, such as `csi-allowed-topology-keys`
   * @param items words that have to be in the list
   * @param reason who needs it and why, for the error message
   */
  requireSettingItems(name: string, items: string[], reason: string): void;
}
