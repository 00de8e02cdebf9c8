/** What Longhorn needs on OpenShift: rights for privileged pods, and its own way of exposing the UI. */
export interface OpenShift {
  /**
   * Exposes the UI through a Route behind an OAuth proxy; needs `LonghornImages.oauthProxy`.
   * @default false
   */
  readonly route?: boolean;

  /**
   * Name of the Route. The OAuth proxy's service account expects this one to be `longhorn-ui`.
   * @default longhorn-ui
   */
  readonly routeName?: string;

  /**
   * Port of the Service in front of the OAuth proxy, 1 to 65535.
   * @default 443
   */
  readonly routePort?: number;

  /**
   * Port of the OAuth proxy, 1 to 65535.
   * @default 8443
   */
  readonly proxyPort?: number;
}
