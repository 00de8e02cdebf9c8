import { Chart, type ApiObject } from 'cdk8s';
import { Service, type IPodSelector, type ServiceBindOptions, type ServicePort } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { DiagnosticsError } from '../diagnostics/diagnostics-error';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { emitObject } from './emit-object';
import { refusal } from './refuse-value';

/**
 * A Service for something outside the cluster: usable where cdk8s-plus takes a Service, such as the backend of an Ingress.
 * cdk8s-plus' own Service drops what it does not know, such as the ports of an alias, so ours takes its place in the tree.
 */
export abstract class ExternalService extends Service {
  /** Namespace of the Service; absent where neither the props nor the chart name one. */
  readonly namespace?: string;

  protected override readonly apiObject: ApiObject;

  private readonly servicePorts: ServicePort[];

  protected constructor(scope: Construct, id: string, props: ExternalServiceProps) {
    super(scope, id, props.target === undefined ? {} : { externalName: props.target });
    this.namespace = props.namespace;
    this.servicePorts = props.ports;
    this.node.tryRemoveChild('Resource');
    this.apiObject = emitObject(this, 'Resource', props.service as KubernetesObject);
  }

  /** Name in the cluster's DNS, from every namespace: `name.namespace.svc`. */
  get dnsName(): string {
    if (this.namespace !== undefined) return `${this.name}.${this.namespace}.svc`;
    const message = `The DNS name of the Service "${this.name}" depends on its namespace, and it has none.`;
    throw this.error({
      code: 'service-namespace-missing',
      severity: 'error',
      message,
      hint: 'Set namespace on the construct or on its chart.',
    });
  }

  /** Ports of the Service. */
  override get ports(): ServicePort[] {
    return [...this.servicePorts];
  }

  /** First port of the Service. */
  override get port(): number {
    const [first] = this.servicePorts;
    if (first !== undefined) return first.port;
    const message = `The Service "${this.name}" has no port.`;
    throw this.error({
      code: 'service-port-missing',
      severity: 'error',
      message,
      hint: 'Give the port among its props.',
    });
  }

  /** Refused: the ports are given when the Service is made. */
  override bind(port: number, _options?: ServiceBindOptions): void {
    const message = `Port ${port} is added to the Service "${this.name}", which is for something outside the cluster.`;
    throw this.error({
      code: 'service-bind-refused',
      severity: 'error',
      message,
      hint: 'Give the port among its props.',
    });
  }

  /** Refused: there are no pods to select. */
  override select(_selector: IPodSelector): void {
    this.refuseSelector();
  }

  /** Refused: there are no pods to select. */
  override selectLabel(key: string, value: string): void {
    this.refuseSelector(` ${key}=${value}`);
  }

  private refuseSelector(what = ''): never {
    const message = `The selector${what} on the Service "${this.name}" would do nothing, or replace its endpoints: it is for something outside the cluster.`;
    throw this.error({
      code: 'service-selector-refused',
      severity: 'error',
      message,
      hint: 'Use a Service of cdk8s-plus for pods.',
    });
  }

  private error(diagnostic: Diagnostic): DiagnosticsError {
    return refusal([{ ...diagnostic, construct: this.node.path }]);
  }
}

/** What the Service of a subclass is made of. */
export interface ExternalServiceProps {
  /** The Service itself, in wire spelling. */
  readonly service: { [field: string]: any };

  /** Namespace that it is in. */
  readonly namespace?: string;

  /** Its ports, as cdk8s-plus knows them. */
  readonly ports: ServicePort[];

  /** Name that it is an alias for. */
  readonly target?: string;
}

/** The namespace that an object without one of its own gets from its chart. */
export function namespaceOf(scope: Construct, namespace: string | undefined): string | undefined {
  return namespace ?? Chart.of(scope).namespace;
}
