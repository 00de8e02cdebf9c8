import { repeated } from '../diagnostics/repeated';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { problem } from '../diagnostics/problem';
import { ipVersion } from '../kubernetes/addresses';
import { nameProblem } from '../kubernetes/names';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';

/** An alias in the cluster's DNS for a name outside. */
export interface ExternalNameInput {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly target: string;
  /** Ports for what reads them from the Service, such as an Ingress. */
  readonly ports: readonly number[];
}

/** A Service of type ExternalName; its ports with the API server's defaults. */
export function externalName(input: ExternalNameInput): KubernetesObject {
  const ports = input.ports.map((port) => ({ name: `port-${port}`, port, protocol: 'TCP', targetPort: port }));
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: serviceMetadata(input),
    spec: { type: 'ExternalName', externalName: input.target, ...(ports.length === 0 ? {} : { ports }) },
  };
}

/** Metadata of a Service, without what is empty. */
export function serviceMetadata({
  annotations = {},
  labels = {},
  name,
  namespace,
}: Pick<ExternalNameInput, 'name' | 'namespace' | 'labels' | 'annotations'>): KubernetesObject['metadata'] {
  return {
    name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(Object.keys(labels).length === 0 ? {} : { labels: { ...labels } }),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations: { ...annotations } }),
  };
}

/** What Kubernetes refuses, and what it takes although no client gets an answer. */
export function externalNameProblems(input: ExternalNameInput): Diagnostic[] {
  return [...serviceNameProblems(input), ...targetProblems(input), ...portProblems(input.ports)];
}

/** Before Kubernetes 1.36 a Service's name has to start with a letter. Source: kubernetes pkg/features (RelaxedServiceNameValidation). */
export function serviceNameProblems({ name, namespace }: Pick<ExternalNameInput, 'name' | 'namespace'>): Diagnostic[] {
  const text = nameProblem('dns1035Label', name);
  const wrong = namespace === undefined ? undefined : nameProblem('dnsLabel', namespace);
  return [
    ...(text === undefined
      ? []
      : [
          problem(
            'service-name-invalid',
            '/metadata/name',
            `Service ${JSON.stringify(name)} ${text}.`,
            'Give it a name such as nas.',
          ),
        ]),
    ...(wrong === undefined
      ? []
      : [
          problem(
            'service-namespace-invalid',
            '/metadata/namespace',
            `Namespace ${JSON.stringify(namespace)} ${wrong}.`,
            'Give the name as it stands in the cluster.',
          ),
        ]),
  ];
}

/** Source: kubernetes pkg/apis/core/validation (ValidateService); RFC 1035 2.3.4 for the length of a label. */
function targetProblems({ name, namespace, target }: ExternalNameInput): Diagnostic[] {
  const quoted = `External name ${JSON.stringify(target)}`;
  const refused = (code: string, text: string, hint: string): Diagnostic[] => [
    problem(code, '/spec/externalName', `${quoted} ${text}.`, hint),
  ];
  const dead = deadAlias(target.replace(/^\[(.*)\]$/, '$1'), name, namespace);
  if (dead?.kind === 'address')
    return refused(
      'external-name-is-address',
      dead.text,
      'Use ExternalAddress, a Service with the address as its endpoint.',
    );
  const url = /^[a-z][a-z0-9+.-]*:\/\/([^/:]+)/i.exec(target);
  if (url !== null)
    return refused(
      'external-name-is-url',
      'is a URL, and an alias is for a host',
      `Write "${url[1]}", and let clients add the rest.`,
    );
  const part = /^([^/:]+)[/:]/.exec(target);
  if (part !== null)
    return refused(
      'external-name-has-port',
      'is more than a host: DNS knows no ports and paths',
      `Write "${part[1]}", and let clients add the rest.`,
    );
  if (target.endsWith('.'))
    return refused(
      'external-name-trailing-dot',
      'ends with a dot, which many clients take over into TLS and HTTP host names',
      `Write "${target.replace(/\.+$/, '')}": the name counts as complete without it.`,
    );
  if (target.startsWith('*.'))
    return refused('external-name-wildcard', 'is a pattern, and an alias is for one host', 'Write one name.');
  const text = nameProblem('dnsSubdomain', target);
  if (text !== undefined) return refused('external-name-invalid', text, targetHint(target));
  if (dead?.kind === 'long') return refused('external-name-invalid', dead.text, 'Check the name.');
  if (dead?.kind === 'self')
    return refused('external-name-self', dead.text, 'Write the name that the alias stands for.');
  return [];
}

/**
 * Why no client gets an answer for an alias that Kubernetes takes; the text follows the quoted target.
 * Source: RFC 1035 2.3.4 for the length of a label, 3.3.1 for what an alias can stand for.
 */
export function deadAlias(
  target: string,
  name: string,
  namespace: string | undefined,
): { readonly kind: 'address' | 'long' | 'self'; readonly text: string } | undefined {
  if (ipVersion(target) !== undefined)
    return { kind: 'address', text: 'is an IP address, which DNS cannot give as the answer for an alias' };
  const host = target.replace(/\.$/, '').toLowerCase();
  const long = host.split('.').find((label) => label.length > 63);
  if (long !== undefined)
    return { kind: 'long', text: `has the part "${long}" of ${long.length} characters, and DNS has none above 63` };
  const isSelf =
    namespace !== undefined && [`${name}.${namespace}.svc`, `${name}.${namespace}.svc.cluster.local`].includes(host);
  return isSelf ? { kind: 'self', text: 'is the name of the alias itself' } : undefined;
}

function targetHint(target: string): string {
  const lower = target.toLowerCase();
  if (nameProblem('dnsSubdomain', lower) === undefined)
    return `Write "${lower}": DNS does not tell letter cases apart.`;
  return target.includes('_')
    ? 'Give the host a name without "_", or use ExternalAddress with its address.'
    : 'Write a DNS name such as nas.example.com.';
}

function portProblems(ports: readonly number[]): Diagnostic[] {
  const again = repeated(ports);
  return ports.flatMap((port, index) => {
    const text = !isPort(port)
      ? 'is not a whole number from 1 to 65535'
      : again.has(index)
        ? 'is given twice'
        : undefined;
    return text === undefined
      ? []
      : [problem('service-port-invalid', `/spec/ports/${index}`, `Port ${port} ${text}.`, 'Give each port once.')];
  });
}

export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}
