/** Whose ingress controller is let through to the UI. Source: longhorn chart, network-policies/ui-frontend. */
export enum UiIngressController {
  /** Traefik of K3s. */
  K3S = 'k3s',

  /** ingress-nginx of RKE1. */
  RKE1 = 'rke1',

  /** ingress-nginx of RKE2; from 1.12.1 its Traefik too. */
  RKE2 = 'rke2',
}

/** NetworkPolicies around Longhorn's pods. */
export interface LonghornNetworkPolicies {
  /**
   * Policies between Longhorn's own pods. A Prometheus outside of Longhorn's namespace cannot scrape with them.
   * @default - true from 1.12.1 on, false before
   */
  readonly internal?: boolean;

  /**
   * Addresses, in CIDR notation, from which the API server calls Longhorn's webhooks; since 1.12.1.
   * @default - every address
   */
  readonly apiServerCidrs?: string[];

  /**
   * Lets only this ingress controller reach the UI; goes together with `UiExposure.ingress`.
   * @default - no policy for the UI
   */
  readonly uiIngressController?: UiIngressController;
}
