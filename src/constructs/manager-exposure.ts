import type { Diagnostic } from '../diagnostics/diagnostic';
import type { ManagerServiceInput } from '../objects/installation/input';
import { nodePortProblems, sourceRangeProblems } from '../objects/ui-exposure-problems';
import { propsProblems } from './props/check-props';
import type { PropShape } from './props/prop-check';
import { number, listOf, text } from './props/prop-checks';
import { refuseValue } from './refuse-value';
import type { UiAuthentication } from './ui-authentication';
import { authenticationProp, neededAuthentication } from './ui-exposure-shapes';

/** A port of every node that leads to the manager's API. */
export interface ManagerNodePortOptions {
  /**
   * Port on every node: 30000 to 32767, unless the API server was given another range.
   *
   * @default - Kubernetes picks one
   */
  readonly port?: number;

  /**
   * Who asks for a login: `UiAuthentication.elsewhere(what)`, or nobody for a reason,
   * `UiAuthentication.unauthenticated(reason)`. A node port cannot.
   */
  readonly authentication: UiAuthentication;
}

/** A load balancer that leads to the manager's API. */
export interface ManagerLoadBalancerOptions {
  /**
   * Blocks of addresses that may connect, such as `10.0.0.0/8`. Whether they hold is up to the load balancer. Required,
   * unless `authentication` says why everybody may.
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
}

const nodePortShape: PropShape<ManagerNodePortOptions> = { port: number, authentication: neededAuthentication };
const loadBalancerShape: PropShape<ManagerLoadBalancerOptions> = {
  sourceRanges: listOf(text),
  authentication: authenticationProp,
};

/** Annotation with which a manifest says who answers for the login that the API does not have. */
const decision = 'cdk8s-longhorn/api-access';
const api = "Longhorn's API";

/**
 * How the manager's API, the Service `longhorn-backend`, can be reached. It has no login and does what the UI does,
 * deleting volumes too: every way that leads out of the cluster asks who is kept out, or why nobody has to be.
 */
export class ManagerExposure {
  /** Inside the cluster only, which is all that Longhorn, its CSI driver and Prometheus need. */
  static clusterIp(): ManagerExposure {
    return new ManagerExposure({ type: 'ClusterIP' });
  }

  /**
   * A port of every node.
   *
   * @throws DiagnosticsError when an argument is invalid
   */
  static nodePort(options: ManagerNodePortOptions): ManagerExposure {
    refuseValue(propsProblems(options, nodePortShape));
    const { authentication, port } = options;
    refuseValue([...nodePortProblems(port), ...authenticationProblems('A node port', authentication)]);
    return new ManagerExposure(
      { type: 'NodePort', ...(port !== undefined && { nodePort: port }) },
      authentication._decision(),
    );
  }

  /**
   * A load balancer.
   *
   * @throws DiagnosticsError when an argument is invalid
   */
  static loadBalancer(options: ManagerLoadBalancerOptions): ManagerExposure {
    refuseValue(propsProblems(options, loadBalancerShape));
    // None of them is needed by itself, and plain JavaScript leaves all of them out.
    const { authentication, sourceRanges } = options ?? {};
    const ranges = [...new Set(sourceRanges ?? [])];
    refuseValue([
      ...sourceRangeProblems(ranges, authentication !== undefined, api),
      ...(authentication === undefined ? [] : authenticationProblems('A load balancer', authentication)),
    ]);
    return new ManagerExposure(
      { type: 'LoadBalancer', ...(ranges.length > 0 && { loadBalancerSourceRanges: ranges }) },
      authentication?._decision(),
    );
  }

  private constructor(
    private readonly service: ManagerServiceInput,
    private readonly access?: string,
  ) {}

  /**
   * The Service, given what it is without exposure.
   *
   * @internal
   */
  _service(plain: ManagerServiceInput): ManagerServiceInput {
    if (this.access === undefined) return { ...plain, ...this.service };
    const annotations = { ...(plain.annotations as Record<string, string> | undefined), [decision]: this.access };
    return { ...plain, ...this.service, annotations };
  }
}

function authenticationProblems(what: string, authentication: UiAuthentication): Diagnostic[] {
  if (authentication._decision() !== undefined) return [];
  const message = `${what} cannot ask for a login: the annotations of an ingress controller do nothing on it.`;
  const hint = 'Use UiAuthentication.elsewhere(what) or .unauthenticated(reason).';
  return [{ code: 'api-auth-needs-decision', severity: 'error', message, hint }];
}
