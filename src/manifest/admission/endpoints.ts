import { canonicalIp, endpointProblem, ipProblem, ipVersion } from '../../kubernetes/addresses';
import { isDnsLabel, isDnsSubdomain } from '../../kubernetes/formats';
import { duplicateItem } from '../duplicate-item';
import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { duplicate, invalid, outOfRange, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateEndpointSubsets. */
export function* checkEndpoints(object: JsonObject): Generator<Violation> {
  for (const [index, item] of listOf(object['subsets']).entries()) {
    const subset = mapOf(item);
    const path: Path = ['subsets', index];
    const addresses = ['addresses', 'notReadyAddresses'].flatMap((field) => listOf(subset[field]));
    if (addresses.length === 0) yield required([...path, 'addresses'], 'Add an address.');
    for (const field of ['addresses', 'notReadyAddresses']) {
      for (const [number, address] of listOf(subset[field]).entries())
        yield* checkEndpointAddress(textOf(mapOf(address)['ip']), [...path, field, number, 'ip']);
    }
    const ports = listOf(subset['ports']).map(mapOf);
    for (const [number, port] of ports.entries()) {
      if (ports.length > 1 && textOf(port['name']) === '')
        yield required([...path, 'ports', number, 'name'], 'Name each port of several.');
    }
  }
}

function* checkEndpointAddress(address: string, path: Path): Generator<Violation> {
  const problem = ipProblem(address) ?? endpointProblem(address);
  if (problem !== undefined)
    yield invalid(path, address, `which ${problem}`, 'Write an address that all nodes can reach, such as 10.9.8.7.');
}

const LIMITS = { addresses: 100, endpoints: 1000, hints: 8 };

/** Source: kubernetes v1.36.3 pkg/apis/discovery/validation/validation.go, ValidateEndpointSlice. */
export function* checkEndpointSlice(object: JsonObject): Generator<Violation> {
  const endpoints = listOf(object['endpoints']).map(mapOf);
  yield* checkCount(endpoints, LIMITS.endpoints, ['endpoints']);
  for (const [index, endpoint] of endpoints.entries()) {
    const path: Path = ['endpoints', index];
    const addresses = listOf(endpoint['addresses']);
    yield* checkCount(addresses, LIMITS.addresses, [...path, 'addresses']);
    for (const [number, address] of addresses.entries())
      yield* checkSliceAddress(textOf(address), textOf(object['addressType']), [...path, 'addresses', number]);
    for (const field of ['forZones', 'forNodes']) {
      const hints = listOf(mapOf(endpoint['hints'])[field]);
      yield* checkCount(hints, LIMITS.hints, [...path, 'hints', field]);
      const repeated = duplicateItem(hints, ['name'], { name: '' });
      if (repeated >= 0) yield duplicate([...path, 'hints', field, repeated, 'name'], mapOf(hints[repeated])['name']);
    }
  }
  const ports = listOf(object['ports']);
  const repeated = duplicateItem(ports, ['name'], { name: '' });
  if (repeated >= 0) yield duplicate(['ports', repeated, 'name'], mapOf(ports[repeated])['name']);
}

function* checkCount(items: readonly unknown[], most: number, path: Path): Generator<Violation> {
  if (items.length > most)
    yield outOfRange(path, `${items.length} items`, `more than ${most}`, 'Write several slices.');
}

function* checkSliceAddress(address: string, type: string, path: Path): Generator<Violation> {
  if (type === 'FQDN') {
    const name = address.replace(/\.$/, '');
    if (!isDnsSubdomain(name) || !name.includes('.') || !name.split('.').every(isDnsLabel))
      yield invalid(path, address, 'which is not a full DNS name', 'Write a name with at least one dot.');
  }
  if (type !== 'IPv4' && type !== 'IPv6') return;
  const version = ipVersion(address);
  if (version !== undefined && `IPv${version}` !== type)
    yield invalid(path, address, `which is not of the family ${type}`, 'Write a slice for each family.');
  else if (type === 'IPv6' && version === 6 && canonicalIp(address) !== address)
    yield invalid(path, address, 'which is not in its shortest spelling', `Write ${canonicalIp(address)}.`);
  else yield* checkEndpointAddress(address, path);
}
