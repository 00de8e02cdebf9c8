import type { Duration } from 'cdk8s';

/** A ServiceMonitor over Longhorn's metrics, for clusters with the Prometheus operator. */
export interface LonghornMetrics {
  /**
   * Labels by which a Prometheus selects its ServiceMonitors, such as `{ release: 'prometheus' }`.
   * @default - none
   */
  readonly labels?: Record<string, string>;

  /**
   * Annotations of the ServiceMonitor.
   * @default - none
   */
  readonly annotations?: Record<string, string>;

  /**
   * Time between two scrapes, in whole seconds.
   * @default - Prometheus' own
   */
  readonly interval?: Duration;

  /**
   * Time after which a scrape is given up, in whole seconds; not longer than the interval.
   * @default - Prometheus' own
   */
  readonly scrapeTimeout?: Duration;

  /**
   * Most samples of a scrape, from 1; since 1.12.0.
   * @default - unlimited
   */
  readonly sampleLimit?: number;

  /**
   * Relabelings of targets, as in ServiceMonitor `spec.endpoints[].relabelings`.
   * @default - none
   */
  readonly relabelings?: Record<string, any>[];

  /**
   * Relabelings of samples, as in ServiceMonitor `spec.endpoints[].metricRelabelings`.
   * @default - none
   */
  readonly metricRelabelings?: Record<string, any>[];
}
