import { Protocol } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { externalAddress, externalAddressProblems, type ExternalAddressInput } from '../objects/external-address';
import { annotationProblems, labelProblems } from '../objects/metadata-problems';
import { emitObject } from './emit-object';
import { ExternalService, namespaceOf } from './external-service';
import { refuse } from './refuse';
import { checkPropsBefore, section } from './props/check-props';
import { needed, type PropShape } from './props/prop-check';
import { number, listOf, oneOf, text, texts } from './props/prop-checks';

/** A port of something outside the cluster. */
export interface ExternalAddressPort {
  /** Port of the Service: 1 to 65535. */
  readonly port: number;

  /**
   * Port of the addresses: 1 to 65535.
   *
   * @default - the port of the Service
   */
  readonly targetPort?: number;

  /**
   * Name of the port.
   *
   * @default - protocol and port, such as `tcp-443`
   */
  readonly name?: string;

  /**
   * Protocol.
   *
   * @default Protocol.TCP
   */
  readonly protocol?: Protocol;
}

/** What a Service for addresses outside the cluster consists of. */
export interface ExternalAddressProps {
  /** IPv4 and IPv6 addresses that every node reaches; connections are spread over them. */
  readonly addresses: string[];

  /** Ports: at least one. */
  readonly ports: ExternalAddressPort[];

  /**
   * Name of the Service.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * Namespace of the Service.
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;

  /**
   * Annotations of the Service.
   *
   * @default - none
   */
  readonly annotations?: Record<string, string>;

  /**
   * Labels of the Service and its EndpointSlices.
   *
   * @default - none
   */
  readonly labels?: Record<string, string>;
}

const port = section<ExternalAddressPort>({
  port: needed(number, 'Give the port of the Service.'),
  targetPort: number,
  name: text,
  protocol: oneOf(Protocol),
});

const shape: PropShape<ExternalAddressProps> = {
  addresses: needed(listOf(text), 'Give the addresses outside.'),
  ports: needed(listOf(port), 'Give at least one port.'),
  name: text,
  namespace: text,
  annotations: texts,
  labels: texts,
};

/**
 * A name in the cluster for IP addresses outside: a Service without selector, and its EndpointSlices. Argo CD leaves
 * EndpointSlices out since 3.0, and the Service then leads nowhere: take them out of `resource.exclusions` in its
 * ConfigMap `argocd-cm`, or deliver this chart otherwise.
 */
export class ExternalAddress extends ExternalService {
  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: ExternalAddressProps) {
    checkPropsBefore(scope, id, props, shape);
    const namespace = namespaceOf(scope, props.namespace);
    const input = addressInput(props.name ?? id, namespace, props);
    const [service, ...slices] = externalAddress(input);
    super(scope, id, {
      service: service!,
      ports: input.ports.map(({ name, port, protocol, targetPort }) => ({
        name,
        port,
        targetPort,
        protocol: protocol as Protocol,
      })),
      ...(namespace === undefined ? {} : { namespace }),
    });
    refuse(
      this,
      [...externalAddressProblems(input), ...labelProblems(props.labels), ...annotationProblems(props.annotations)],
      `Service/${input.name}`,
    );
    for (const slice of slices) emitObject(this, String(slice['addressType']), slice);
  }
}

function addressInput(name: string, namespace: string | undefined, props: ExternalAddressProps): ExternalAddressInput {
  const { addresses, annotations, labels } = props;
  const ports = props.ports.map(({ port, protocol = Protocol.TCP, targetPort = port, ...given }) => ({
    name: given.name ?? `${protocol.toLowerCase()}-${port}`,
    port,
    protocol,
    targetPort,
  }));
  return {
    name,
    addresses,
    ports,
    ...(namespace === undefined ? {} : { namespace }),
    ...(labels === undefined ? {} : { labels }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}
