import { cidrProblem, endpointProblem, ipProblem, ipVersion } from '../../kubernetes/addresses';
import { isDnsSubdomain, isQualifiedName } from '../../kubernetes/formats';
import { duplicateItem } from '../duplicate-item';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, duplicate, invalid, outOfRange, required } from '../violation';
import { nodePorts } from '../../kubernetes/node-ports';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateService. */
export function* checkService(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const type = textOf(spec['type']) || 'ClusterIP';
  // Most Services leave their address to the cluster.
  if (type === 'ExternalName' || ADDRESSES.some((field) => isSet(spec[field]))) {
    yield* checkAddress(spec, type);
    yield* checkExternalAddresses(spec);
    yield* checkFamilies(spec, type);
  }
  yield* checkPorts(spec, type);
  yield* checkAnnotations(object, type);
  yield* checkTrafficPolicy(spec, type);
  if (type !== 'LoadBalancer') yield* loadBalancerOnly(spec, type);
  else yield* checkLoadBalancer(spec);
}

const ADDRESSES = ['clusterIP', 'clusterIPs', 'externalIPs', 'ipFamilies', 'ipFamilyPolicy'];

function* checkAddress(spec: JsonObject, type: string): Generator<Violation> {
  const address = textOf(spec['clusterIP']);
  const addresses = listOf(spec['clusterIPs']).map(textOf);
  if (type === 'ExternalName') return yield* checkExternalName(spec, address, addresses);
  const given = address === '' ? (addresses[0] ?? '') : address;
  const path: Path = address === '' ? ['spec', 'clusterIPs', 0] : ['spec', 'clusterIP'];
  if (given === 'None' && type !== 'ClusterIP') {
    yield conflict(
      path,
      `${type} needs a cluster address, but the Service is headless (clusterIP: None).`,
      'Remove clusterIP, or write type: ClusterIP.',
    );
  } else if (given !== '' && given !== 'None') yield* checkClusterAddress(path, given);
  if (addresses.length > 2)
    yield outOfRange(['spec', 'clusterIPs'], addresses, 'more than one for each family', 'Remove some.');
  for (const [index, other] of addresses.entries()) {
    if (index > 0) yield* checkClusterAddress(['spec', 'clusterIPs', index], other);
  }
  yield* checkAddressFamilies(spec, addresses.length > 0 ? addresses : [address]);
  if (addresses.length > 0) yield* checkFirstAddress(address, addresses[0]!);
}

function* checkFirstAddress(address: string, first: string): Generator<Violation> {
  if (address === '') yield required(['spec', 'clusterIP'], 'Write the first of spec.clusterIPs.');
  else if (first !== address)
    yield conflict(
      ['spec', 'clusterIPs', 0],
      `spec.clusterIPs starts with "${first}", but spec.clusterIP is "${address}".`,
      'Write the same address in both, or only one of them.',
    );
}

function* checkClusterAddress(path: Path, address: string): Generator<Violation> {
  const problem = ipProblem(address);
  if (problem !== undefined)
    yield invalid(path, address, `which ${problem}`, 'Write an address, None, or leave it out.');
}

/** Source: the same file, ValidateServiceClusterIPsRelatedFields. */
function* checkAddressFamilies(spec: JsonObject, addresses: readonly string[]): Generator<Violation> {
  const versions = addresses.map(ipVersion);
  if (versions.length === 2 && versions[0] !== undefined && versions[0] === versions[1])
    yield conflict(['spec', 'clusterIPs', 1], 'Both cluster addresses are of the same family.', 'Remove one.');
  for (const [index, family] of listOf(spec['ipFamilies']).entries()) {
    const version = versions[index];
    if (version !== undefined && family !== `IPv${version}`)
      yield conflict(
        ['spec', 'ipFamilies', index],
        `spec.ipFamilies names ${String(family)}, but the cluster address is "${addresses[index]!}".`,
        'Write the same family, or leave the address out.',
      );
  }
}

function* checkExternalName(spec: JsonObject, address: string, addresses: readonly string[]): Generator<Violation> {
  const name = textOf(spec['externalName']);
  if (name === '' || name === '.')
    yield required(['spec', 'externalName'], 'Name the DNS name that the Service stands for.');
  else if (!isDnsSubdomain(name.replace(/\.$/, ''))) {
    yield invalid(
      ['spec', 'externalName'],
      name,
      'which is not a DNS name',
      'Write a lower case DNS name without scheme, port or path.',
    );
  }
  if ((address !== '' && address !== 'None') || addresses.some((other) => other !== 'None')) {
    yield conflict(
      ['spec', address === '' ? 'clusterIPs' : 'clusterIP'],
      'An ExternalName Service has no cluster address.',
      'Remove it.',
    );
  }
  for (const field of ['ipFamilies', 'ipFamilyPolicy']) {
    if (isSet(spec[field]) && !(Array.isArray(spec[field]) && listOf(spec[field]).length === 0)) {
      yield conflict(['spec', field], `An ExternalName Service has no ${field}.`, 'Remove it.');
    }
  }
}

function isHeadless(spec: JsonObject): boolean {
  return spec['clusterIP'] === 'None' || listOf(spec['clusterIPs'])[0] === 'None';
}

const SOURCE_RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const TOPOLOGY = ['service.kubernetes.io/topology-mode', 'service.kubernetes.io/topology-aware-hints'] as const;

/** What older clients say by annotation, looked at where the field is empty. */
function* checkAnnotations(object: JsonObject, type: string): Generator<Violation> {
  const annotations = mapOf(mapOf(object['metadata'])['annotations']);
  const [mode, hints] = TOPOLOGY.map((name) => annotations[name]);
  if (typeof mode === 'string' && typeof hints === 'string' && mode !== hints)
    yield conflict(
      ['metadata', 'annotations', TOPOLOGY[0]],
      `The annotation ${TOPOLOGY[0]} says "${mode}", but ${TOPOLOGY[1]} "${hints}".`,
      `Remove ${TOPOLOGY[1]}.`,
    );
  const ranges = annotations[SOURCE_RANGES];
  if (typeof ranges !== 'string' || listOf(mapOf(object['spec'])['loadBalancerSourceRanges']).length > 0) return;
  const path: Path = ['metadata', 'annotations', SOURCE_RANGES];
  if (type !== 'LoadBalancer')
    yield conflict(path, `The annotation ${SOURCE_RANGES} is for a LoadBalancer.`, 'Remove it.');
  for (const range of ranges.trim() === '' ? [] : ranges.split(',')) {
    const problem = cidrProblem(range.trim());
    if (problem !== undefined)
      yield invalid(path, range, `which ${problem}`, 'Write blocks such as 10.9.8.0/24, with commas between.');
  }
}

function* checkPorts(spec: JsonObject, type: string): Generator<Violation> {
  const ports = listOf(spec['ports']).map(mapOf);
  if (ports.length === 0 && type !== 'ExternalName' && !isHeadless(spec))
    yield required(['spec', 'ports'], 'Add the ports that the Service offers.');
  const names = new Set<string>();
  const nodePorts = new Set<string>();
  for (const [index, port] of ports.entries()) {
    const path: Path = ['spec', 'ports', index];
    const name = textOf(port['name']);
    if (name === '' && ports.length > 1)
      yield required([...path, 'name'], 'Name each port of a Service that has several.');
    if (name !== '' && names.has(name)) yield duplicate([...path, 'name'], name);
    names.add(name);
    yield* checkNodePort(port, path, type, nodePorts);
  }
  const repeated = duplicateItem(ports, ['port', 'protocol'], { protocol: 'TCP' });
  if (repeated >= 0) yield duplicate(['spec', 'ports', repeated], ports[repeated]!['port']);
}

/**
 * The range is the server's default for --service-node-port-range. A node port that is left over from an earlier type is
 * dropped by the change of type, and refused by every other request.
 */
function* checkNodePort(port: JsonObject, path: Path, type: string, taken: Set<string>): Generator<Violation> {
  const number = port['nodePort'];
  if (typeof number !== 'number' || number === 0) return;
  const place = [...path, 'nodePort'];
  const key = `${textOf(port['protocol']) || 'TCP'} ${number}`;
  if (type === 'ClusterIP') {
    const message = `A ClusterIP Service has no node port, but spec.ports gives ${number}.`;
    yield conflict(place, message, 'Remove nodePort, or write type: NodePort.');
  } else if (taken.has(key)) yield duplicate(place, number);
  else if (type !== 'ExternalName') yield* checkNodeRange(number, place);
  taken.add(key);
}

function* checkNodeRange(port: number, path: Path): Generator<Violation> {
  if (port >= nodePorts.first && port <= nodePorts.last) return;
  const range = `${nodePorts.first} to ${nodePorts.last}`;
  yield outOfRange(
    path,
    port,
    `outside of the node ports ${range}, which a cluster has unless it is told otherwise`,
    `Write a port from ${range}.`,
  );
}

function* checkExternalAddresses(spec: JsonObject): Generator<Violation> {
  for (const [index, item] of listOf(spec['externalIPs']).entries()) {
    const address = textOf(item);
    const path: Path = ['spec', 'externalIPs', index];
    const problem = ipProblem(address) ?? endpointProblem(address);
    if (problem !== undefined)
      yield invalid(path, item, `which ${problem}`, 'Write an address that other hosts can reach, such as 10.9.8.7.');
  }
}

function* checkFamilies(spec: JsonObject, type: string): Generator<Violation> {
  if (type === 'ExternalName') return;
  const families = listOf(spec['ipFamilies']);
  const policy = textOf(spec['ipFamilyPolicy']);
  const repeated = duplicateItem(families, [], {});
  // Without pods of its own a headless Service is for both families, unless it says otherwise.
  const isDual = policy === '' && isHeadless(spec) && Object.keys(mapOf(spec['selector'])).length === 0;
  if (repeated >= 0) yield duplicate(['spec', 'ipFamilies', repeated], families[repeated]);
  else if ((policy === '' || policy === 'SingleStack') && !isDual) {
    for (const field of ['ipFamilies', 'clusterIPs'].filter((name) => listOf(spec[name]).length > 1)) {
      yield conflict(
        ['spec', 'ipFamilyPolicy'],
        `spec.${field} names two families, but spec.ipFamilyPolicy does not ask for two.`,
        'Write ipFamilyPolicy: PreferDualStack, or name one family.',
      );
    }
  }
}

function* checkTrafficPolicy(spec: JsonObject, type: string): Generator<Violation> {
  const policy = textOf(spec['externalTrafficPolicy']);
  const reachable =
    type === 'NodePort' || type === 'LoadBalancer' || (type === 'ClusterIP' && listOf(spec['externalIPs']).length > 0);
  if (policy !== '' && !reachable) {
    yield conflict(
      ['spec', 'externalTrafficPolicy'],
      `A ${type} Service has no external traffic, but externalTrafficPolicy is "${policy}".`,
      'Remove it, or write type: NodePort or LoadBalancer.',
    );
  }
  const port = spec['healthCheckNodePort'];
  if (typeof port === 'number' && port !== 0 && (type !== 'LoadBalancer' || policy !== 'Local')) {
    yield conflict(
      ['spec', 'healthCheckNodePort'],
      `spec.healthCheckNodePort is ${port}; only a LoadBalancer with externalTrafficPolicy: Local has one.`,
      'Remove it.',
    );
  } else if (typeof port === 'number' && port !== 0) yield* checkNodeRange(port, ['spec', 'healthCheckNodePort']);
}

function* loadBalancerOnly(spec: JsonObject, type: string): Generator<Violation> {
  const given = (field: string) =>
    isSet(spec[field]) && !(Array.isArray(spec[field]) && listOf(spec[field]).length === 0);
  for (const field of ['loadBalancerSourceRanges', 'loadBalancerClass', 'allocateLoadBalancerNodePorts']) {
    if (given(field))
      yield conflict(
        ['spec', field],
        `spec.${field} is for a LoadBalancer, but the type is "${type}".`,
        'Remove it, or write type: LoadBalancer.',
      );
  }
}

function* checkLoadBalancer(spec: JsonObject): Generator<Violation> {
  for (const [index, item] of listOf(spec['loadBalancerSourceRanges']).entries()) {
    const problem = cidrProblem(textOf(item).trim());
    if (problem !== undefined)
      yield invalid(
        ['spec', 'loadBalancerSourceRanges', index],
        item,
        `which ${problem}`,
        'Write a block such as 10.9.8.0/24.',
      );
  }
  const name = spec['loadBalancerClass'];
  if (typeof name === 'string' && !isQualifiedName(name)) {
    yield invalid(
      ['spec', 'loadBalancerClass'],
      name,
      'which is not a qualified name',
      'Write [DNS name/]name, or leave it out.',
    );
  }
}
