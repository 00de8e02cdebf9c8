import { isSet, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, outOfRange, required } from '../violation';
import type { PodContext } from './container';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const PROBE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const LIFECYCLE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'sleep'];

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateProbe and validateLifecycle. */
export function* checkHandlersOf(container: JsonObject, path: Path, pod: PodContext): Generator<Violation> {
  for (const probe of PROBES.filter((name) => isSet(container[name])))
    yield* checkProbe(mapOf(container[probe]), [...path, probe], probe);
  const lifecycle = mapOf(container['lifecycle']);
  for (const hook of ['postStart', 'preStop'].filter((name) => isSet(lifecycle[name]))) {
    const place: Path = [...path, 'lifecycle', hook];
    const handler = mapOf(lifecycle[hook]);
    yield* checkHandlers(handler, place, LIFECYCLE_HANDLERS);
    if (isSet(handler['sleep'])) yield* checkSleep(mapOf(handler['sleep'])['seconds'], [...place, 'sleep'], pod);
  }
}

function* checkSleep(seconds: unknown, path: Path, { gracePeriod }: PodContext): Generator<Violation> {
  if (typeof seconds !== 'number' || (seconds >= 0 && seconds <= gracePeriod)) return;
  const problem = `but the pod has ${gracePeriod} seconds to end`;
  yield outOfRange(
    [...path, 'seconds'],
    seconds,
    problem,
    `Write 0 to ${gracePeriod}, or raise terminationGracePeriodSeconds.`,
  );
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
  if (name === 'readinessProbe' && isSet(probe['terminationGracePeriodSeconds']))
    yield conflict(
      [...path, 'terminationGracePeriodSeconds'],
      'A readinessProbe ends no container.',
      'Remove terminationGracePeriodSeconds.',
    );
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
