import type { Construct } from 'constructs';
import { externalName, externalNameProblems, type ExternalNameInput } from '../objects/external-name';
import { annotationProblems, labelProblems } from '../objects/metadata-problems';
import { ExternalService, namespaceOf } from './external-service';
import { refuse } from './refuse';
import { checkPropsBefore } from './props/check-props';
import { needed, type PropShape } from './props/prop-check';
import { number, listOf, text, texts } from './props/prop-checks';

/** What an alias consists of. */
export interface ExternalNameProps {
  /**
   * DNS name that the alias stands for, such as `s3.example.com`; an IP address is a case for ExternalAddress. Clients
   * that check the name of a certificate or the Host of a request see the alias' name there.
   */
  readonly target: string;

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
   * Ports for an Ingress or a route that has the alias as its backend. For clients they do nothing: DNS has no ports, and
   * one cannot be turned into another.
   *
   * @default - none
   */
  readonly ports?: number[];

  /**
   * Annotations of the Service. An operator such as Tailscale's, which reads them, rewrites the target.
   *
   * @default - none
   */
  readonly annotations?: Record<string, string>;

  /**
   * Labels of the Service.
   *
   * @default - none
   */
  readonly labels?: Record<string, string>;
}

const shape: PropShape<ExternalNameProps> = {
  target: needed(text, 'Give the DNS name outside, such as "s3.example.com".'),
  name: text,
  namespace: text,
  ports: listOf(number),
  annotations: texts,
  labels: texts,
};

/** An alias in the cluster's DNS for a name outside: a Service of type ExternalName. */
export class ExternalName extends ExternalService {
  /** DNS name that the alias stands for. */
  readonly target: string;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: ExternalNameProps) {
    checkPropsBefore(scope, id, props, shape);
    const namespace = namespaceOf(scope, props.namespace);
    const input = aliasInput(props.name ?? id, namespace, props);
    super(scope, id, {
      service: externalName(input),
      ports: input.ports.map((port) => ({ name: `port-${port}`, port, targetPort: port })),
      target: props.target,
      ...(namespace === undefined ? {} : { namespace }),
    });
    this.target = props.target;
    const problems = [
      ...externalNameProblems(input),
      ...labelProblems(props.labels),
      ...annotationProblems(props.annotations),
    ];
    refuse(this, problems, `Service/${input.name}`);
  }
}

function aliasInput(name: string, namespace: string | undefined, props: ExternalNameProps): ExternalNameInput {
  const { annotations, labels, ports = [], target } = props;
  return {
    name,
    target,
    ports,
    ...(namespace === undefined ? {} : { namespace }),
    ...(labels === undefined ? {} : { labels }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}
