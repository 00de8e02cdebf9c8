import type { UiAuthentication } from './ui-authentication';

/** A port of every node that leads to the UI. */
export interface UiNodePortOptions {
  /**
   * Port on every node: 30000 to 32767, unless the API server was given another range.
   *
   * @default - Kubernetes picks one
   */
  readonly port?: number;

  /**
   * Who asks for a login. A node port cannot: whoever reaches a node reaches the UI, so say
   * `UiAuthentication.unauthenticated(reason)` or `UiAuthentication.elsewhere(what)`.
   */
  readonly authentication: UiAuthentication;

  /**
   * Annotations of the Service.
   *
   * @default - none
   */
  readonly annotations?: Record<string, string>;

  /**
   * Labels of the Service, besides Longhorn's own.
   *
   * @default - none
   */
  readonly labels?: Record<string, string>;
}

/** Which nodes take traffic from outside. Source: Kubernetes ServiceSpec.externalTrafficPolicy. */
export enum ExternalTrafficPolicy {
  /** Every node, and the UI sees the node's address. */
  CLUSTER = 'Cluster',

  /** Nodes with a UI pod only, and the UI sees the client's address. */
  LOCAL = 'Local',
}

/** A load balancer that leads to the UI. */
export interface UiLoadBalancerOptions {
  /**
   * Blocks of addresses that may connect, such as `10.0.0.0/8`. Whether they hold is up to the load balancer: most clouds
   * and MetalLB with kube-proxy do. Required, unless `authentication` says why everybody may.
   *
   * @default - no limit
   */
  readonly sourceRanges?: string[];

  /**
   * Who asks for a login, when addresses are not what limits access: `UiAuthentication.elsewhere(what)` or
   * `UiAuthentication.unauthenticated(reason)`.
   *
   * @default - nobody, which `sourceRanges` have to make up for
   */
  readonly authentication?: UiAuthentication;

  /**
   * Implementation that shall serve the Service, such as `tailscale`. It can never be changed.
   *
   * @default - the cluster's default
   */
  readonly loadBalancerClass?: string;

  /**
   * Address to ask the load balancer for; many want an annotation of their own instead.
   *
   * @default - the load balancer picks one
   */
  readonly address?: string;

  /**
   * Which nodes take the traffic.
   *
   * @default - Cluster, the API server's default
   */
  readonly externalTrafficPolicy?: ExternalTrafficPolicy;

  /**
   * Annotations of the Service: most load balancers take their options there.
   *
   * @default - none
   */
  readonly annotations?: Record<string, string>;

  /**
   * Labels of the Service, besides Longhorn's own.
   *
   * @default - none
   */
  readonly labels?: Record<string, string>;
}

/** An Ingress that leads to the UI. */
export interface UiIngressOptions {
  /** Host name, such as `longhorn.example.com`. */
  readonly host: string;

  /** Who asks for a login: an annotation of your controller, something else, or nobody for a reason. */
  readonly authentication: UiAuthentication;

  /**
   * Name of the IngressClass.
   *
   * @default - the cluster's default class
   */
  readonly className?: string;

  /**
   * Path of the UI.
   *
   * @default '/'
   */
  readonly path?: string;

  /**
   * How the path is compared: `Prefix`, `Exact` or `ImplementationSpecific`.
   *
   * @default 'Prefix'
   */
  readonly pathType?: string;

  /**
   * Secret with the certificate, in Longhorn's namespace. Without one the controller serves plain HTTP or its own
   * certificate.
   *
   * @default - no TLS here
   */
  readonly tlsSecretName?: string;

  /**
   * Further annotations of the Ingress.
   *
   * @default - none
   */
  readonly annotations?: Record<string, string>;
}

/** The Gateway, or a listener of it, that an HTTPRoute hangs on. */
export interface UiParentRef {
  /** Name of the Gateway. */
  readonly name: string;

  /**
   * Namespace of the Gateway.
   *
   * @default - Longhorn's namespace
   */
  readonly namespace?: string;

  /**
   * Name of the listener.
   *
   * @default - every listener that fits
   */
  readonly sectionName?: string;

  /**
   * Kind of the parent.
   *
   * @default - Gateway
   */
  readonly kind?: string;

  /**
   * API group of the parent.
   *
   * @default - gateway.networking.k8s.io
   */
  readonly group?: string;
}

/** An HTTPRoute that leads to the UI. */
export interface UiHttpRouteOptions {
  /** Gateways that shall serve the route: at least one. */
  readonly parentRefs: UiParentRef[];

  /**
   * Host names, such as `longhorn.example.com`: at least one, or the route takes every host of its listeners.
   */
  readonly hostnames: string[];

  /**
   * Who asks for a login. An HTTPRoute cannot: say `UiAuthentication.elsewhere(what)`, such as a policy of your gateway,
   * or `UiAuthentication.unauthenticated(reason)`.
   */
  readonly authentication: UiAuthentication;

  /**
   * Path of the UI.
   *
   * @default '/'
   */
  readonly path?: string;

  /**
   * How the path is compared: `PathPrefix`, `Exact` or `RegularExpression`.
   *
   * @default 'PathPrefix'
   */
  readonly pathType?: string;

  /**
   * Annotations of the HTTPRoute.
   *
   * @default - none
   */
  readonly annotations?: Record<string, string>;
}
