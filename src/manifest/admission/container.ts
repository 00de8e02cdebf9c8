import { quantityValue } from './quantity-value';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, duplicate, invalid, outOfRange, required } from '../violation';

/** What a container's checks need to know about its pod. */
export interface PodContext {
  readonly volumes: ReadonlySet<string>;
  readonly hostNetwork: boolean;
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const PROBE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const LIFECYCLE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'sleep'];

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateContainerCommon. */
export function* checkContainer(container: JsonObject, path: Path, pod: PodContext): Generator<Violation> {
  yield* checkMounts(container, path, pod);
  yield* checkEnvironment(container, path);
  yield* checkPorts(container, path, pod);
  yield* checkResources(mapOf(container['resources']), [...path, 'resources']);
  for (const probe of PROBES.filter((name) => isSet(container[name])))
    yield* checkProbe(mapOf(container[probe]), [...path, probe], probe);
  const lifecycle = mapOf(container['lifecycle']);
  for (const hook of ['postStart', 'preStop'].filter((name) => isSet(lifecycle[name]))) {
    yield* checkHandlers(mapOf(lifecycle[hook]), [...path, 'lifecycle', hook], LIFECYCLE_HANDLERS);
  }
}

function* checkMounts(container: JsonObject, path: Path, { volumes }: PodContext): Generator<Violation> {
  const mounted = new Set<string>();
  const privileged = mapOf(container['securityContext'])['privileged'] === true;
  for (const [index, item] of listOf(container['volumeMounts']).entries()) {
    const mount = mapOf(item);
    const place: Path = [...path, 'volumeMounts', index];
    const name = textOf(mount['name']);
    if (name !== '' && !volumes.has(name)) {
      const known =
        volumes.size === 0
          ? 'The pod has no volumes'
          : `The pod's volumes are ${[...volumes].map((volume) => `"${volume}"`).join(', ')}`;
      yield {
        code: 'schema-reference',
        path: [...place, 'name'],
        message: `The container mounts the volume "${name}", which the pod does not have.`,
        hint: `Add the volume, or mount another one. ${known}.`,
      };
    }
    const target = textOf(mount['mountPath']);
    if (target !== '' && mounted.has(target)) yield duplicate([...place, 'mountPath'], target);
    mounted.add(target);
    if (mount['mountPropagation'] === 'Bidirectional' && !privileged) {
      yield conflict(
        [...place, 'mountPropagation'],
        'Bidirectional mount propagation is for privileged containers.',
        'Write securityContext.privileged: true, or another propagation.',
      );
    }
  }
}

function* checkEnvironment(container: JsonObject, path: Path): Generator<Violation> {
  for (const [index, item] of listOf(container['env']).entries()) {
    const variable = mapOf(item);
    if (!isSet(variable['valueFrom'])) continue;
    const place: Path = [...path, 'env', index, 'valueFrom'];
    const sources = Object.keys(mapOf(variable['valueFrom'])).filter((field) =>
      isSet(mapOf(variable['valueFrom'])[field]),
    );
    if (sources.length === 0)
      yield required(
        [...place, 'secretKeyRef'],
        'Name the source of the value, such as secretKeyRef or configMapKeyRef.',
      );
    else if (textOf(variable['value']) !== '')
      yield conflict(place, `${textOf(variable['name'])} has both value and valueFrom.`, 'Keep one of them.');
    else if (sources.length > 1)
      yield conflict(place, `A value has one source, but ${sources.join(' and ')} are given.`, 'Keep one of them.');
  }
}

function* checkPorts(container: JsonObject, path: Path, { hostNetwork }: PodContext): Generator<Violation> {
  const names = new Set<string>();
  for (const [index, item] of listOf(container['ports']).entries()) {
    const port = mapOf(item);
    const name = textOf(port['name']);
    if (name !== '' && names.has(name)) yield duplicate([...path, 'ports', index, 'name'], name);
    names.add(name);
    const hostPort = port['hostPort'];
    if (hostNetwork && typeof hostPort === 'number' && hostPort !== 0 && hostPort !== port['containerPort']) {
      yield conflict(
        [...path, 'ports', index, 'hostPort'],
        `hostPort is ${hostPort}, but the pod uses the host's network and containerPort is ${String(port['containerPort'])}.`,
        'Write the same port in both.',
      );
    }
  }
}

const PLAIN_RESOURCES = new Set(['cpu', 'memory', 'ephemeral-storage']);

function* checkResources(resources: JsonObject, path: Path): Generator<Violation> {
  const limits = mapOf(resources['limits']);
  const requests = mapOf(resources['requests']);
  for (const [group, values] of Object.entries({ limits, requests })) {
    for (const [name, quantity] of Object.entries(values)) {
      const place = [...path, group, name];
      if (!PLAIN_RESOURCES.has(name) && !name.includes('/') && !name.startsWith('hugepages-')) {
        yield invalid(
          place,
          name,
          'which is no resource of a container',
          'Write cpu, memory, ephemeral-storage, hugepages-<size>, or a name with a domain.',
        );
      } else if ((quantityValue(quantity) ?? 0) < 0)
        yield outOfRange(place, quantity, 'which is less than 0', 'Write a positive quantity.');
    }
  }
  for (const [name, request] of Object.entries(requests)) {
    const [wanted, limit] = [quantityValue(request), quantityValue(limits[name])];
    if (wanted !== undefined && limit !== undefined && wanted > limit) {
      yield conflict(
        [...path, 'requests', name],
        `The request for ${name} is ${String(request)}, more than the limit of ${String(limits[name])}.`,
        'Raise the limit, or lower the request.',
      );
    }
  }
  const names = [...Object.keys(limits), ...Object.keys(requests)];
  if (names.some((name) => name.startsWith('hugepages-')) && !names.includes('cpu') && !names.includes('memory')) {
    yield conflict(path, 'Huge pages are asked for without cpu or memory.', 'Add a request for cpu or memory.');
  }
}

function* checkProbe(probe: JsonObject, path: Path, name: string): Generator<Violation> {
  yield* checkHandlers(probe, path, PROBE_HANDLERS);
  const threshold = probe['successThreshold'];
  if (name !== 'readinessProbe' && typeof threshold === 'number' && threshold > 1) {
    yield outOfRange(
      [...path, 'successThreshold'],
      threshold,
      `but a ${name} succeeds at once`,
      'Write 1, or leave it out.',
    );
  }
}

function* checkHandlers(holder: JsonObject, path: Path, names: readonly string[]): Generator<Violation> {
  const given = names.filter((name) => isSet(holder[name]));
  if (given.length === 0) yield required([...path, names[0]!], `Add what is done: ${names.join(', ')}.`);
  if (given.length > 1)
    yield conflict(
      [...path, given[1]!],
      `One action is done, but ${given.join(' and ')} are given.`,
      'Keep one of them.',
    );
}
