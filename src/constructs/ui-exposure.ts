import type { Diagnostic } from '../diagnostics/diagnostic';
import type { UiHttpRouteInput, UiIngressInput, UiServiceInput } from '../objects/installation/input';
import { annotationProblems, labelProblems } from '../objects/metadata-problems';
import { foreignController, controllerOf } from '../objects/ui-authentication';
import {
  annotationConflicts,
  hostProblems,
  loadBalancerAddressProblems,
  loadBalancerClassProblems,
  nodePortProblems,
  objectNameProblems,
  pathProblems,
  routeTargetProblems,
  sourceRangeProblems,
} from '../objects/ui-exposure-problems';
import { propsProblems } from './props/check-props';
import { refuseValue } from './refuse-value';
import type { UiAuthentication } from './ui-authentication';
import type {
  UiHttpRouteOptions,
  UiIngressOptions,
  UiLoadBalancerOptions,
  UiNodePortOptions,
  UiParentRef,
} from './ui-exposure-options';
import { httpRouteShape, ingressShape, loadBalancerShape, nodePortShape } from './ui-exposure-shapes';

const ingressPathTypes = ['Prefix', 'Exact', 'ImplementationSpecific'];
const routePathTypes = ['PathPrefix', 'Exact', 'RegularExpression'];

interface Exposed {
  readonly service: UiServiceInput;
  readonly ingress?: UiIngressInput;
  readonly httpRoute?: UiHttpRouteInput;
}

/**
 * How Longhorn's UI can be reached. The UI has no login, and whoever reaches it can delete volumes: every way that leads
 * out of the cluster asks who is kept out, or why nobody has to be.
 */
export class UiExposure {
  /** Inside the cluster only: `kubectl -n longhorn-system port-forward svc/longhorn-frontend 8080:80`. */
  static clusterIp(): UiExposure {
    return new UiExposure({ service: { type: 'ClusterIP' } });
  }

  /**
   * A port of every node.
   *
   * @throws DiagnosticsError when an argument is invalid
   */
  static nodePort(options: UiNodePortOptions): UiExposure {
    refuseValue(propsProblems(options, nodePortShape));
    const { annotations, authentication, labels, port } = options;
    refuseValue([
      ...nodePortProblems(port),
      ...outsideIngressProblems('A node port', authentication),
      ...metadataProblems(annotations, labels, authentication),
    ]);
    const nodePort = port === undefined ? {} : { nodePort: port };
    return new UiExposure({
      service: { type: 'NodePort', ...nodePort, ...metadata(annotations, labels, authentication) },
    });
  }

  /**
   * A load balancer.
   *
   * @throws DiagnosticsError when an argument is invalid
   */
  static loadBalancer(options: UiLoadBalancerOptions): UiExposure {
    refuseValue(propsProblems(options, loadBalancerShape));
    // None of them is needed by itself, and plain JavaScript leaves all of them out.
    const { address, annotations, authentication, externalTrafficPolicy, labels, loadBalancerClass, sourceRanges } =
      options ?? {};
    const ranges = [...new Set(sourceRanges ?? [])];
    refuseValue([
      ...sourceRangeProblems(ranges, authentication !== undefined),
      ...(authentication === undefined ? [] : outsideIngressProblems('A load balancer', authentication)),
      ...loadBalancerAddressProblems(address),
      ...loadBalancerClassProblems(loadBalancerClass),
      ...metadataProblems(annotations, labels, authentication),
    ]);
    return new UiExposure({
      service: {
        type: 'LoadBalancer',
        ...(address === undefined ? {} : { loadBalancerIP: address }),
        ...(ranges.length === 0 ? {} : { loadBalancerSourceRanges: ranges }),
        ...(loadBalancerClass === undefined ? {} : { loadBalancerClass }),
        ...(externalTrafficPolicy === undefined ? {} : { externalTrafficPolicy }),
        ...metadata(annotations, labels, authentication),
      },
    });
  }

  /**
   * An Ingress.
   *
   * @throws DiagnosticsError when an argument is invalid
   */
  static ingress(options: UiIngressOptions): UiExposure {
    refuseValue(propsProblems(options, ingressShape));
    const {
      annotations = {},
      authentication,
      className,
      host,
      path = '/',
      pathType = 'Prefix',
      tlsSecretName,
    } = options;
    refuseValue([
      ...hostProblems(host),
      ...objectNameProblems('ui-ingress-class-invalid', 'IngressClass', className),
      ...objectNameProblems('ui-tls-secret-invalid', 'TLS Secret', tlsSecretName),
      ...pathProblems(path, pathType, ingressPathTypes),
      ...controllerProblems(className, authentication),
      ...metadataProblems(annotations, {}, authentication),
    ]);
    const ingress: UiIngressInput = {
      hosts: [host],
      path,
      pathType,
      secrets: [],
      annotations: { ...annotations, ...authentication._annotations() },
      ...(className === undefined ? {} : { className }),
      ...(tlsSecretName === undefined ? {} : { tls: { secretName: tlsSecretName } }),
    };
    return new UiExposure({ service: { type: 'ClusterIP' }, ingress });
  }

  /**
   * An HTTPRoute of the Gateway API.
   *
   * @throws DiagnosticsError when an argument is invalid
   */
  static httpRoute(options: UiHttpRouteOptions): UiExposure {
    refuseValue(propsProblems(options, httpRouteShape));
    const { annotations = {}, authentication, hostnames, parentRefs, path = '/', pathType = 'PathPrefix' } = options;
    refuseValue([
      ...routeTargetProblems(parentRefs, hostnames),
      ...hostnames.flatMap(hostProblems),
      ...pathProblems(path, pathType, routePathTypes),
      ...outsideIngressProblems('An HTTPRoute', authentication),
      ...metadataProblems(annotations, {}, authentication),
    ]);
    const httpRoute: UiHttpRouteInput = {
      parentRefs: parentRefs.map(parentReference),
      hostnames: [...hostnames],
      path,
      pathType,
      annotations: { ...annotations, ...authentication._annotations() },
    };
    return new UiExposure({ service: { type: 'ClusterIP' }, httpRoute });
  }

  private constructor(private readonly exposed: Exposed) {}

  /** @internal */
  _service(): UiServiceInput {
    return this.exposed.service;
  }

  /** @internal */
  _ingress(): UiIngressInput | undefined {
    return this.exposed.ingress;
  }

  /** @internal */
  _httpRoute(): UiHttpRouteInput | undefined {
    return this.exposed.httpRoute;
  }
}

function parentReference({
  group,
  kind,
  name,
  namespace,
  sectionName,
}: UiParentRef): NonNullable<UiHttpRouteInput['parentRefs']>[number] {
  return {
    ...(group === undefined ? {} : { group }),
    ...(kind === undefined ? {} : { kind }),
    name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(sectionName === undefined ? {} : { sectionName }),
  };
}

function metadata(
  annotations: Record<string, string> | undefined,
  labels: Record<string, string> | undefined,
  authentication: UiAuthentication | undefined,
): UiServiceInput {
  const all = { ...annotations, ...authentication?._annotations() };
  return {
    ...(Object.keys(all).length === 0 ? {} : { annotations: all }),
    ...(labels === undefined || Object.keys(labels).length === 0 ? {} : { labels }),
  };
}

function metadataProblems(
  annotations: Record<string, string> | undefined,
  labels: Record<string, string> | undefined,
  authentication: UiAuthentication | undefined,
): Diagnostic[] {
  const added = authentication?._annotations() ?? {};
  return [
    ...annotationProblems({ ...annotations, ...added }),
    ...annotationConflicts(annotations ?? {}, added),
    ...labelProblems(labels),
  ];
}

function outsideIngressProblems(what: string, authentication: UiAuthentication): Diagnostic[] {
  if (!authentication.forIngressOnly) return [];
  const keys = Object.keys(authentication._annotations()).join(', ');
  const message = `${what} cannot ask for a login: the annotations ${keys} are read on an Ingress only.`;
  const hint = 'Use UiExposure.ingress, or UiAuthentication.elsewhere(what) or .unauthenticated(reason).';
  return [{ code: 'ui-auth-needs-ingress', severity: 'error', message, hint }];
}

function controllerProblems(className: string | undefined, authentication: UiAuthentication): Diagnostic[] {
  const annotations = authentication._annotations();
  const foreign = className === undefined ? undefined : foreignController(className, annotations);
  if (foreign === undefined) return [];
  const message = `IngressClass "${className}" is ${foreign.title}'s, which does not read the authentication of ${controllerOf(annotations)!.title}: the UI would be open.`;
  return [
    {
      code: 'ui-auth-controller-mismatch',
      severity: 'error',
      message,
      hint: `Use the UiAuthentication that fits ${foreign.title}, or another className.`,
    },
  ];
}
