import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, required } from '../violation';
import { checkPorts } from './container-ports';
import { checkHandlersOf } from './handlers';
import { checkResizePolicy, checkResources } from './resources';
import { checkEnvFiles, checkMounts } from './volume-mounts';

/** What a container's checks need to know about its pod. */
export interface PodContext {
  readonly volumes: ReadonlyMap<string, JsonObject>;
  readonly hostNetwork: boolean;
  readonly hostUsers: boolean;
  /** Seconds. */
  readonly gracePeriod: number;
  readonly restartPolicy: string;
}

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateContainerCommon and validateContainers. */
export function* checkContainer(container: JsonObject, path: Path, pod: PodContext): Generator<Violation> {
  yield* checkCommon(container, path, pod);
  yield* checkHandlersOf(container, path, pod);
}

/** Source: the same file, validateInitContainers: only those that keep running have probes and hooks. */
export function* checkInitContainer(container: JsonObject, path: Path, pod: PodContext): Generator<Violation> {
  const keepsRunning = container['restartPolicy'] === 'Always';
  yield* checkCommon(container, path, pod, keepsRunning);
  if (keepsRunning) return yield* checkHandlersOf(container, path, pod);
  for (const field of ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe']) {
    if (isSet(container[field]) && !isDropped(container[field]))
      yield conflict(
        [...path, field],
        `An init container has no ${field}, unless it keeps running.`,
        'Remove it, or write restartPolicy: Always.',
      );
  }
}

/** A stop signal is behind a feature gate: the server drops it, and a lifecycle that is nothing else. */
function isDropped(lifecycle: unknown): boolean {
  const given = Object.entries(mapOf(lifecycle)).filter(([, value]) => isSet(value));
  return given.length === 1 && given[0]![0] === 'stopSignal';
}

function* checkCommon(container: JsonObject, path: Path, pod: PodContext, mayResize = true): Generator<Violation> {
  yield* checkMounts(container, path, pod);
  yield* checkEnvFiles(container, path, pod);
  yield* checkPorts(container, path, pod.hostNetwork);
  yield* checkResources(mapOf(container['resources']), [...path, 'resources']);
  yield* checkResizePolicy(container, path, mayResize && pod.restartPolicy !== 'Never');
  if (listOf(container['restartPolicyRules']).length > 0 && textOf(container['restartPolicy']) === '')
    yield required([...path, 'restartPolicy'], 'Write it beside restartPolicyRules.');
  if (pod.hostUsers && mapOf(container['securityContext'])['procMount'] === 'Unmasked')
    yield conflict(
      [...path, 'securityContext', 'procMount'],
      'procMount: Unmasked is for pods with users of their own.',
      'Write hostUsers: false in the spec of the pod.',
    );
}
