import { behaviourFrom, type Behaviour } from './span';

/**
 * What the templates of the chart do differently between releases where neither its values nor its other data tell.
 * `since` and `until` are the first and last release with the behaviour.
 * Source: longhorn/longhorn chart/templates at the tags of all supported releases.
 */
const spans = {
  /** Settings that are printed in quotes must be text, or the chart refuses (default-setting.yaml). */
  settingsMustBeStrings: { until: '1.10.0' },
  /** The value nodeDiskHealthMonitoring is looked for but never printed, for a misspelling (default-setting.yaml). */
  printsNoNodeDiskHealth: { since: '1.11.0', until: '1.11.0' },
  /** The ublk settings are printed when, and only when, replicaRebuildingBandwidthLimit is set (default-setting.yaml). */
  ublkFollowsRebuildBandwidth: { since: '1.11.0', until: '1.11.3' },
  /** Images come from docker.io unless a registry is named (_helpers.tpl); before, that was a default value. */
  builtInRegistry: { since: '1.11.3' },
  /** The OAuth proxy's own registry goes before the global one (deployment-ui.yaml). */
  oauthProxyRegistryFirst: { since: '1.12.0' },
  /** The manager's update strategy is a value (daemonset-sa.yaml); before, it is fixed. */
  updateStrategyValue: { since: '1.11.0' },
  /** The recovery backend admits share managers only (network-policies/recovery-backend). */
  recoveryBackendFromShareManager: { since: '1.12.1' },
  /** The policy of the webhooks has a new name, and a port for conversion (network-policies/webhook). */
  conversionWebhookPort: { since: '1.12.1' },
  /** RKE2's Traefik may reach the UI besides its ingress-nginx (network-policies/ui-frontend). */
  rke2Traefik: { since: '1.12.1' },
  /** The backend of the HTTPRoute is printed with the API server's defaults (httproute.yaml). */
  httpRouteBackendDefaults: { since: '1.12.1' },
};

export type ChartBehaviour = Behaviour<keyof typeof spans>;

/** Which behaviours the chart of a release has. */
export const chartBehaviour = behaviourFrom(spans);
