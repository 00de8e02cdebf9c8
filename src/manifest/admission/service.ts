import { isDnsSubdomain, isQualifiedName } from '../../kubernetes/formats';
import { isIpAddress, isIpBlock } from '../../kubernetes/ip-block';
import { duplicateItem } from '../duplicate-item';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, duplicate, invalid, outOfRange, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateService. */
export function* checkService(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const type = textOf(spec['type']) || 'ClusterIP';
  yield* checkAddress(spec, type);
  yield* checkPorts(spec, type);
  yield* checkExternalAddresses(spec);
  yield* checkFamilies(spec);
  yield* checkTrafficPolicy(spec, type);
  if (type !== 'LoadBalancer') yield* loadBalancerOnly(spec, type);
  else yield* checkLoadBalancer(spec);
}

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
  } else if (given !== '' && given !== 'None' && !isIpAddress(given)) {
    yield invalid(path, given, 'which is not an IP address', 'Write an address, None, or leave it out.');
  }
  if (addresses.length > 0 && address !== '' && addresses[0] !== address) {
    yield conflict(
      ['spec', 'clusterIPs', 0],
      `spec.clusterIPs starts with "${addresses[0]}", but spec.clusterIP is "${address}".`,
      'Write the same address in both, or only one of them.',
    );
  }
}

function* checkExternalName(spec: JsonObject, address: string, addresses: readonly string[]): Generator<Violation> {
  const name = textOf(spec['externalName']);
  if (name === '') yield required(['spec', 'externalName'], 'Name the DNS name that the Service stands for.');
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

function* checkPorts(spec: JsonObject, type: string): Generator<Violation> {
  const ports = listOf(spec['ports']).map(mapOf);
  const headless = spec['clusterIP'] === 'None' || listOf(spec['clusterIPs'])[0] === 'None';
  if (ports.length === 0 && type !== 'ExternalName' && !headless)
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
 * The range is the server's default for --service-node-port-range: another one may be set, so outside is a warning.
 * So is a node port left over from an earlier type, which the server drops on update and refuses on create.
 */
function* checkNodePort(port: JsonObject, path: Path, type: string, taken: Set<string>): Generator<Violation> {
  const number = port['nodePort'];
  if (typeof number !== 'number' || number === 0) return;
  const place = [...path, 'nodePort'];
  const key = `${textOf(port['protocol']) || 'TCP'} ${number}`;
  if (type === 'ExternalName') return;
  if (type === 'ClusterIP') {
    const finding = conflict(
      place,
      `A ClusterIP Service has no node port, but spec.ports gives ${number}; the server takes that only where the Service had this port before.`,
      'Remove nodePort, or write type: NodePort.',
    );
    yield { ...finding, severity: 'warning' };
  } else if (taken.has(key)) yield duplicate(place, number);
  else if (number < 0 || number > 65535)
    yield outOfRange(place, number, 'which is no port', 'Write a port from 30000 to 32767.');
  else if (number < 30000 || number > 32767) {
    yield {
      ...outOfRange(
        place,
        number,
        'outside of the node ports that a cluster has by default',
        'Write a port from 30000 to 32767.',
      ),
      severity: 'warning',
    };
  }
  taken.add(key);
}

const FORBIDDEN_ADDRESS = /^(0\.0\.0\.0|127\.|169\.254\.|224\.0\.0\.|::1?$|fe[89ab][0-9a-f]:|ff02:)/i;

function* checkExternalAddresses(spec: JsonObject): Generator<Violation> {
  for (const [index, item] of listOf(spec['externalIPs']).entries()) {
    const address = textOf(item);
    const path: Path = ['spec', 'externalIPs', index];
    if (!isIpAddress(address))
      yield invalid(path, item, 'which is not an IP address', 'Write an address such as 10.9.8.7.');
    else if (FORBIDDEN_ADDRESS.test(address))
      yield invalid(path, item, 'which no other host can reach', 'Write an address that other hosts can reach.');
  }
}

function* checkFamilies(spec: JsonObject): Generator<Violation> {
  const families = listOf(spec['ipFamilies']);
  const repeated = duplicateItem(families, [], {});
  if (repeated >= 0) yield duplicate(['spec', 'ipFamilies', repeated], families[repeated]);
  else if (families.length > 1 && ['', 'SingleStack'].includes(textOf(spec['ipFamilyPolicy']))) {
    yield conflict(
      ['spec', 'ipFamilyPolicy'],
      'spec.ipFamilies names two families, but spec.ipFamilyPolicy does not ask for two.',
      'Write ipFamilyPolicy: PreferDualStack, or name one family.',
    );
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
  } else if (typeof port === 'number' && port !== 0 && (port < 30000 || port > 32767)) {
    yield {
      ...outOfRange(
        ['spec', 'healthCheckNodePort'],
        port,
        'outside of the node ports that a cluster has by default',
        'Write a port from 30000 to 32767.',
      ),
      severity: 'warning',
    };
  }
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
    if (!isIpBlock(textOf(item).trim())) {
      yield invalid(
        ['spec', 'loadBalancerSourceRanges', index],
        item,
        'which is not an address block',
        'Write a block such as 10.9.8.0/24.',
      );
    }
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
