import { repeated } from '../diagnostics/repeated';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { problem } from '../diagnostics/problem';
import { canonicalIp, endpointProblem, ipProblem, ipVersion } from '../kubernetes/addresses';
import { nameProblem } from '../kubernetes/names';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { isPort, serviceMetadata, serviceNameProblems } from './external-name';

/** A Service whose endpoints are addresses outside the cluster. */
export interface ExternalAddressInput {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly addresses: readonly string[];
  readonly ports: readonly ExternalPortInput[];
}

export interface ExternalPortInput {
  readonly name: string;
  /** Port of the Service. */
  readonly port: number;
  /** Port of the addresses. */
  readonly targetPort: number;
  readonly protocol: string;
}

const families = [4, 6] as const;

/** Source: kubernetes pkg/apis/discovery/validation (maxEndpoints). */
const endpointsMaximum = 1000;

/** The Service, and an EndpointSlice for each family of addresses. */
export function externalAddress(input: ExternalAddressInput): KubernetesObject[] {
  const used = families.filter((family) => input.addresses.some((address) => ipVersion(address) === family));
  return [service(input, used), ...used.map((family) => endpointSlice(input, family))];
}

/**
 * A Service has one family unless told otherwise, and endpoints of another are not used. Both are preferred, not required,
 * when there are both: a cluster with one takes what it can use.
 */
function service(input: ExternalAddressInput, used: readonly (4 | 6)[]): KubernetesObject {
  const family =
    used.length === 1
      ? { ipFamilyPolicy: 'SingleStack', ipFamilies: [`IPv${used[0]}`] }
      : { ipFamilyPolicy: 'PreferDualStack' };
  const ports = input.ports.map(({ name, port, protocol, targetPort }) => ({ name, port, protocol, targetPort }));
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: serviceMetadata(input),
    spec: { type: 'ClusterIP', ...family, ports },
  };
}

/** Belongs to the Service by its label; ports belong together by their names. Source: Kubernetes EndpointSlice. */
function endpointSlice(input: ExternalAddressInput, family: 4 | 6): KubernetesObject {
  const addresses = input.addresses.filter((address) => ipVersion(address) === family);
  const labels = {
    ...input.labels,
    'kubernetes.io/service-name': input.name,
    'endpointslice.kubernetes.io/managed-by': 'cdk8s-longhorn',
  };
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: serviceMetadata({ ...input, labels, annotations: {}, name: `${input.name}-ipv${family}` }),
    addressType: `IPv${family}`,
    ports: input.ports.map(({ name, protocol, targetPort }) => ({ name, port: targetPort, protocol })),
    endpoints: addresses.map((address) => ({ addresses: [canonicalIp(address)], conditions: { ready: true } })),
  };
}

/** Source: kubernetes pkg/apis/core/validation (ValidateService, ValidateEndpointIP), pkg/apis/discovery/validation. */
export function externalAddressProblems(input: ExternalAddressInput): Diagnostic[] {
  return [...serviceNameProblems(input), ...addressProblems(input.addresses), ...portProblems(input.ports)];
}

function addressProblems(addresses: readonly string[]): Diagnostic[] {
  const path = '/endpoints';
  if (addresses.length === 0)
    return [
      problem(
        'external-address-missing',
        path,
        'No address is given, so the Service leads nowhere.',
        'Give one or more.',
      ),
    ];
  if (addresses.length > endpointsMaximum)
    return [
      problem(
        'external-address-count',
        path,
        `${addresses.length} addresses are more than an EndpointSlice holds, which is ${endpointsMaximum}.`,
        'Split them over several Services.',
      ),
    ];
  const canonical = addresses.map((address) => (ipProblem(address) === undefined ? canonicalIp(address) : address));
  const again = repeated(canonical);
  return addresses.flatMap((address, index) => {
    const quoted = `Address ${JSON.stringify(address)}`;
    if (
      ipVersion(address) === undefined &&
      nameProblem('dnsSubdomain', address) === undefined &&
      !/^[\d.]+$/.test(address)
    ) {
      return [
        problem('external-address-is-name', path, `${quoted} is a name.`, 'Use ExternalName, an alias for a DNS name.'),
      ];
    }
    const text = ipProblem(address) ?? endpointProblem(address);
    if (text !== undefined)
      return [
        problem('external-address-invalid', path, `${quoted} ${text}.`, 'Give an address that every node reaches.'),
      ];
    return again.has(index)
      ? [problem('external-address-twice', path, `${quoted} is given twice.`, 'Give each address once.')]
      : [];
  });
}

function portProblems(ports: readonly ExternalPortInput[]): Diagnostic[] {
  const path = '/spec/ports';
  if (ports.length === 0) {
    const message = 'No port is given, and a Service of this kind passes on the ports it names.';
    return [problem('service-port-missing', path, message, 'Give one or more.')];
  }
  return ports.flatMap((port, index) => [
    ...portNumberProblems(port, path),
    ...portNameProblems(port, ports.slice(0, index), path),
  ]);
}

function portNumberProblems({ port, targetPort }: ExternalPortInput, path: string): Diagnostic[] {
  const bad = [port, targetPort].find((number) => !isPort(number));
  if (bad === undefined) return [];
  const message = `Port ${bad} is not a whole number from 1 to 65535.`;
  return [problem('service-port-invalid', path, message, 'Give a port of that range.')];
}

function portNameProblems(
  { name, port, protocol }: ExternalPortInput,
  earlier: readonly ExternalPortInput[],
  path: string,
): Diagnostic[] {
  const text = nameProblem('dnsLabel', name);
  if (text !== undefined) {
    const message = `Port name ${JSON.stringify(name)} ${text}.`;
    return [problem('service-port-name-invalid', path, message, 'Give it a name such as https.')];
  }
  if (!earlier.some((other) => other.name === name || (other.port === port && other.protocol === protocol))) return [];
  const message = `Port ${port} (${name}, ${protocol}) is given twice, by name or number.`;
  return [problem('service-port-twice', path, message, 'Give each port once, with a name of its own.')];
}
