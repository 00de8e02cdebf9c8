import { cidrProblem, isWithinCidr } from '../../kubernetes/addresses';
import { isDnsSubdomain, isPathSegment } from '../../kubernetes/formats';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, invalid, outOfRange, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/networking/validation/validation.go, ValidateIngressCreate. */
export function* checkIngress(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const rules = listOf(spec['rules']);
  if (rules.length === 0 && !isSet(spec['defaultBackend']))
    yield required(['spec', 'rules'], 'Add rules or a defaultBackend.');
  if (isSet(spec['defaultBackend'])) yield* checkBackend(mapOf(spec['defaultBackend']), ['spec', 'defaultBackend']);
  for (const [index, rule] of rules.entries()) {
    for (const [number, item] of listOf(mapOf(mapOf(rule)['http'])['paths']).entries()) {
      const path: Path = ['spec', 'rules', index, 'http', 'paths', number];
      const entry = mapOf(item);
      yield* checkBackend(mapOf(entry['backend']), [...path, 'backend']);
      yield* checkPath(entry, path);
    }
  }
  const className = spec['ingressClassName'];
  const annotation = mapOf(mapOf(object['metadata'])['annotations'])[CLASS_ANNOTATION];
  if (typeof className === 'string' && typeof annotation === 'string' && className !== annotation)
    yield conflict(
      ['metadata', 'annotations', CLASS_ANNOTATION],
      `The annotation ${CLASS_ANNOTATION} says "${annotation}", but spec.ingressClassName "${className}".`,
      'Remove the annotation.',
    );
}

const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';
const BAD_IN_PATH = ['//', '/./', '/../', '%2f', '%2F'];
const BAD_AT_END = ['/..', '/.'];

function* checkPath(entry: JsonObject, path: Path): Generator<Violation> {
  const text = textOf(entry['path']);
  const isPlain = entry['pathType'] === 'Exact' || entry['pathType'] === 'Prefix';
  if ((isPlain || text !== '') && !text.startsWith('/')) {
    yield invalid(
      [...path, 'path'],
      entry['path'],
      'which does not start with "/"',
      'Write a path that starts with "/".',
    );
  }
  const bad = BAD_IN_PATH.find((part) => text.includes(part)) ?? BAD_AT_END.find((part) => text.endsWith(part));
  if (isPlain && bad !== undefined)
    yield invalid([...path, 'path'], text, `which has "${bad}" in it`, 'Write the path without it.');
}

function* checkBackend(backend: JsonObject, path: Path): Generator<Violation> {
  const hasService = isSet(backend['service']);
  const hasResource = isSet(backend['resource']);
  if (hasService && hasResource)
    yield conflict(path, 'A backend is a service or a resource, but both are given.', 'Keep one of them.');
  if (!hasService && !hasResource) yield required([...path, 'service'], 'Name the Service and its port.');
  if (hasResource && !hasService) yield* checkResource(mapOf(backend['resource']), [...path, 'resource']);
  if (!hasService) return;
  const port = mapOf(mapOf(backend['service'])['port']);
  const hasName = textOf(port['name']) !== '';
  const hasNumber = isSet(port['number']) && port['number'] !== 0;
  if (hasName && hasNumber)
    yield conflict(
      [...path, 'service', 'port'],
      'A port has a name or a number, but both are given.',
      'Keep one of them.',
    );
  if (!hasName && !hasNumber) yield required([...path, 'service', 'port'], "Give the port's name or number.");
}

/** Source: the same file, validateIngressTypedLocalObjectReference. */
function* checkResource(resource: JsonObject, path: Path): Generator<Violation> {
  const group = resource['apiGroup'];
  if (typeof group === 'string' && !isDnsSubdomain(group))
    yield* badText([...path, 'apiGroup'], group, 'dns-subdomain');
  for (const field of ['kind', 'name']) {
    const text = textOf(resource[field]);
    if (!isPathSegment(text)) yield* badText([...path, field], text, 'path-segment');
  }
}

/** Source: the same file, validateIngressClassParametersReference. */
export function* checkIngressClass(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const path: Path = ['spec', 'parameters'];
  if (textOf(spec['controller']).length > 250)
    yield outOfRange(['spec', 'controller'], spec['controller'], 'longer than 250 characters', 'Shorten it.');
  if (!isSet(spec['parameters'])) return;
  const { namespace, scope } = mapOf(spec['parameters']);
  if (scope === 'Namespace' && !isSet(namespace)) yield required([...path, 'namespace'], 'Name the namespace.');
  if (scope !== 'Namespace' && isSet(namespace))
    yield conflict([...path, 'namespace'], 'A namespace is for the scope Namespace.', 'Write scope: Namespace.');
}

/** Source: the same file, ValidateNetworkPolicySpec. */
export function* checkNetworkPolicy(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  if (listOf(spec['policyTypes']).length > 2)
    yield outOfRange(['spec', 'policyTypes'], spec['policyTypes'], 'more than two types', 'Name each type once.');
  for (const [direction, side] of [
    ['ingress', 'from'],
    ['egress', 'to'],
  ] as const) {
    for (const [index, rule] of listOf(spec[direction]).entries()) {
      const path: Path = ['spec', direction, index];
      for (const [number, port] of listOf(mapOf(rule)['ports']).entries())
        yield* checkPort(mapOf(port), [...path, 'ports', number]);
      for (const [number, peer] of listOf(mapOf(rule)[side]).entries())
        yield* checkPeer(mapOf(peer), [...path, side, number]);
    }
  }
}

function* checkPort(port: JsonObject, path: Path): Generator<Violation> {
  const end = port['endPort'];
  if (typeof end !== 'number') return;
  const start = port['port'];
  if (typeof start !== 'number')
    yield conflict(
      [...path, 'endPort'],
      'endPort needs a port that is a number.',
      'Give port as a number, or remove endPort.',
    );
  else if (end < start)
    yield outOfRange([...path, 'endPort'], end, `less than port ${start}`, `Write ${start} or more.`);
}

function* checkPeer(peer: JsonObject, path: Path): Generator<Violation> {
  const selectors = ['podSelector', 'namespaceSelector'].filter((field) => isSet(peer[field]));
  const hasBlock = isSet(peer['ipBlock']);
  if (!hasBlock && selectors.length === 0)
    yield required([...path, 'podSelector'], 'Name the peers: podSelector, namespaceSelector or ipBlock.');
  if (hasBlock && selectors.length > 0)
    yield conflict([...path, 'ipBlock'], `ipBlock cannot be combined with ${selectors[0]}.`, 'Write two peers.');
  const block = mapOf(peer['ipBlock']);
  const cidr = textOf(block['cidr']);
  for (const [index, item] of listOf(block['except']).entries()) {
    const place = [...path, 'ipBlock', 'except', index];
    const except = textOf(item);
    if (cidrProblem(except) !== undefined) yield* badText(place, except, 'cidr');
    else if (cidrProblem(cidr) === undefined && !isWithinCidr(except, cidr))
      yield invalid(place, item, `which is not a part of ${cidr}`, `Write a block inside of ${cidr}.`);
  }
}
