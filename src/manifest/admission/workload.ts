import { isDnsLabel } from '../../kubernetes/formats';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, invalid } from '../violation';
import { checkLabels, partsOf } from './pod-labels';
import { checkPodSpec, checkRestartAlways } from './pod-spec';
import { checkVolumeClaimSpec } from './volume-claim';

/** Deployment, ReplicaSet, DaemonSet, StatefulSet. Source: kubernetes v1.36.3 pkg/apis/apps/validation/validation.go. */
export function* checkWorkload(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const template = mapOf(spec['template']);
  yield* checkSelector(object, spec, template);
  const path: Path = ['spec', 'template', 'spec'];
  const podSpec = mapOf(template['spec']);
  yield* checkRestartAlways(podSpec, path);
  if (object['kind'] !== 'StatefulSet') yield* checkPodSpec(podSpec, path);
  if (isSet(podSpec['activeDeadlineSeconds']))
    yield conflict(
      [...path, 'activeDeadlineSeconds'],
      `The pods of a ${textOf(object['kind'])} have no deadline.`,
      'Remove activeDeadlineSeconds.',
    );
  if (object['kind'] === 'Deployment') yield* checkDeployment(spec);
  if (object['kind'] === 'DaemonSet') yield* checkDaemonUpdate(mapOf(spec['updateStrategy']));
  if (object['kind'] === 'StatefulSet') yield* checkStatefulSet(spec, podSpec, path);
}

/** Source: the same file, ValidateStatefulSetSpec. */
function* checkStatefulSet(spec: JsonObject, podSpec: JsonObject, path: Path): Generator<Violation> {
  const claims = new Set(
    listOf(spec['volumeClaimTemplates']).map((claim) => textOf(mapOf(mapOf(claim)['metadata'])['name'])),
  );
  for (const name of claims) {
    if (!isDnsLabel(name)) yield* badText(['spec', 'volumeClaimTemplates', 0, 'metadata', 'name'], name, 'dns-label');
  }
  // The controller names each pod itself.
  yield* checkPodSpec({ ...withClaims(podSpec, claims), hostname: null, subdomain: null }, path);
  for (const [index, claim] of listOf(spec['volumeClaimTemplates']).entries()) {
    yield* checkVolumeClaimSpec(mapOf(mapOf(claim)['spec']), ['spec', 'volumeClaimTemplates', index, 'spec']);
  }
  const strategy = mapOf(spec['updateStrategy']);
  if (strategy['type'] === 'OnDelete' && isSet(strategy['rollingUpdate']))
    yield conflict(
      ['spec', 'updateStrategy', 'rollingUpdate'],
      'spec.updateStrategy.type is "OnDelete", but rollingUpdate is given.',
      'Remove rollingUpdate.',
    );
}

/** A StatefulSet's claim templates are volumes of its pods, in place of volumes of the same name. */
function withClaims(podSpec: JsonObject, claims: ReadonlySet<string>): JsonObject {
  if (claims.size === 0) return podSpec;
  const own = listOf(podSpec['volumes']).filter((volume) => !claims.has(textOf(mapOf(volume)['name'])));
  const added = [...claims].map((name) => ({ name, persistentVolumeClaim: { claimName: name } }));
  return { ...podSpec, volumes: [...own, ...added] };
}

function* checkSelector(object: JsonObject, spec: JsonObject, template: JsonObject): Generator<Violation> {
  const selector = spec['selector'];
  if (!isSet(selector)) return;
  const { match, expressions } = partsOf(selector);
  if (Object.keys(match).length === 0 && expressions.length === 0) {
    yield conflict(
      ['spec', 'selector'],
      `The selector of ${String(object['kind'])} "${textOf(mapOf(object['metadata'])['name'])}" is empty.`,
      'Name the labels of its pods.',
    );
    return;
  }
  yield* checkLabels(selector, template, ['spec', 'template']);
}

/** Source: the same file, ValidateDeploymentSpec. */
function* checkDeployment(spec: JsonObject): Generator<Violation> {
  const { minReadySeconds, progressDeadlineSeconds } = spec;
  const deadline = typeof progressDeadlineSeconds === 'number' ? progressDeadlineSeconds : PROGRESS_DEADLINE;
  if (deadline <= Number(minReadySeconds ?? 0))
    yield conflict(
      ['spec', 'progressDeadlineSeconds'],
      `The pods must be ready for ${Number(minReadySeconds ?? 0)} seconds, but progress has to show after ${deadline}.`,
      'Raise progressDeadlineSeconds, or lower minReadySeconds.',
    );
  const strategy = mapOf(spec['strategy']);
  const path: Path = ['spec', 'strategy', 'rollingUpdate'];
  if (!isSet(strategy['rollingUpdate'])) return;
  if (strategy['type'] === 'Recreate')
    yield conflict(path, 'spec.strategy.type is "Recreate", but rollingUpdate is given.', 'Remove rollingUpdate.');
  const { maxSurge, maxUnavailable } = mapOf(strategy['rollingUpdate']);
  if (isZero(maxSurge) && isZero(maxUnavailable))
    yield conflict(
      [...path, 'maxUnavailable'],
      'maxSurge and maxUnavailable are both 0: no pod could be replaced.',
      'Raise one of them.',
    );
}

/** Source: kubernetes v1.36.3 pkg/apis/apps/v1/defaults.go. */
const PROGRESS_DEADLINE = 600;

/** Source: the same file, ValidateRollingUpdateDaemonSet; without a value maxUnavailable is 1 and maxSurge 0. */
function* checkDaemonUpdate(strategy: JsonObject): Generator<Violation> {
  if (strategy['type'] === 'OnDelete') return;
  const { maxSurge, maxUnavailable } = mapOf(strategy['rollingUpdate']);
  const path: Path = ['spec', 'updateStrategy', 'rollingUpdate'];
  const hasSurge = isSet(maxSurge) && !isZero(maxSurge);
  const isAvailable = isZero(maxUnavailable);
  if (isAvailable && !hasSurge)
    yield conflict(
      [...path, 'maxUnavailable'],
      'maxSurge and maxUnavailable are both 0: no pod could be replaced.',
      'Raise one of them.',
    );
  if (!isAvailable && hasSurge)
    yield conflict(
      [...path, 'maxSurge'],
      `maxSurge is ${String(maxSurge)}, but so many pods may be unavailable: ${String(maxUnavailable ?? 1)}.`,
      'Write maxUnavailable: 0, or remove maxSurge.',
    );
}

function isZero(value: unknown): boolean {
  return value === 0 || /^0+%$/.test(textOf(value));
}

/** A Pod of its own. */
export function* checkPod(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  yield* checkPodSpec(spec, ['spec']);
  for (const list of ['containers', 'initContainers']) {
    for (const [index, item] of listOf(spec[list]).entries()) {
      const image = textOf(mapOf(item)['image']);
      if (image !== image.trim())
        yield invalid(['spec', list, index, 'image'], image, 'which has blanks around it', 'Remove the blanks.');
    }
  }
  if (isSet(spec['overhead']) && textOf(spec['runtimeClassName']) === '')
    yield conflict(['spec', 'overhead'], 'The overhead of a Pod comes from its runtime class.', 'Remove overhead.');
  if (textOf(spec['nodeName']) !== '' && listOf(spec['schedulingGates']).length > 0)
    yield conflict(
      ['spec', 'nodeName'],
      'The Pod has a node, but gates that keep it from one.',
      'Remove nodeName or schedulingGates.',
    );
}
