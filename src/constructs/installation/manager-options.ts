import type { ManagerExposure } from '../manager-exposure';

/** Requests and limits of a container, by resource name, such as `{ cpu: '100m', memory: '128Mi' }`. */
export interface ContainerResources {
  /** @default - none */
  readonly requests?: Record<string, string>;

  /** @default - none */
  readonly limits?: Record<string, string>;
}

/** Longhorn's manager: the operator, and the API that the UI calls. */
export interface LonghornManager {
  /**
   * Log lines as JSON.
   * @default false
   */
  readonly jsonLog?: boolean;

  /**
   * Name of the distribution that Longhorn reports in its usage data; since 1.11.3.
   * @default longhorn
   */
  readonly distro?: string;

  /**
   * Annotations of the manager's pods.
   * @default - none
   */
  readonly podAnnotations?: Record<string, string>;

  /**
   * Requests and limits of the manager's container; since 1.11.0.
   * @default - none
   */
  readonly resources?: ContainerResources;

  /**
   * Pods of the manager that may be down during an update, as a number or in percent; since 1.11.0.
   * @default 100%
   */
  readonly maxUnavailable?: string;

  /**
   * Whether the manager refuses to start on data of a release that it cannot upgrade from.
   * @default true
   */
  readonly upgradeVersionCheck?: boolean;

  /**
   * How the Service `longhorn-backend` can be reached, the API that the UI calls. It has no login.
   * @default - ManagerExposure.clusterIp(): inside the cluster
   */
  readonly exposure?: ManagerExposure;

  /**
   * Annotations of the Service `longhorn-backend`.
   * @default - none
   */
  readonly serviceAnnotations?: Record<string, string>;

  /**
   * Labels of the Service `longhorn-backend`; since 1.11.0.
   * @default - none
   */
  readonly serviceLabels?: Record<string, string>;
}
