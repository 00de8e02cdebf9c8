import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, notOneOf, required } from '../violation';
import { checkPodSpec } from './pod-spec';
import { checkVolumeClaimSpec } from './volume-claim';

/** Deployment, ReplicaSet, DaemonSet, StatefulSet. Source: kubernetes v1.36.3 pkg/apis/apps/validation/validation.go. */
export function* checkWorkload(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const template = mapOf(spec['template']);
  yield* checkSelector(object, spec, template);
  const podSpec = mapOf(template['spec']);
  const restart = textOf(podSpec['restartPolicy']);
  const path: Path = ['spec', 'template', 'spec'];
  if (restart !== '' && restart !== 'Always') yield notOneOf([...path, 'restartPolicy'], restart, ['Always']);
  yield* checkPodSpec(withClaims(podSpec, spec), path);
  if (object['kind'] === 'Deployment') yield* checkStrategy(spec);
  if (object['kind'] === 'DaemonSet') yield* checkDaemonUpdate(spec);
  for (const [index, claim] of listOf(spec['volumeClaimTemplates']).entries()) {
    yield* checkVolumeClaimSpec(mapOf(mapOf(claim)['spec']), ['spec', 'volumeClaimTemplates', index, 'spec']);
  }
}

/** A StatefulSet's claim templates are volumes of its pods. */
function withClaims(podSpec: JsonObject, spec: JsonObject): JsonObject {
  const claims = listOf(spec['volumeClaimTemplates']).map((claim) => textOf(mapOf(mapOf(claim)['metadata'])['name']));
  if (claims.length === 0) return podSpec;
  const volumes = listOf(podSpec['volumes']);
  const own = new Set(volumes.map((volume) => textOf(mapOf(volume)['name'])));
  return { ...podSpec, volumes: [...volumes, ...claims.filter((name) => !own.has(name)).map((name) => ({ name }))] };
}

function* checkSelector(object: JsonObject, spec: JsonObject, template: JsonObject): Generator<Violation> {
  const selector = spec['selector'];
  if (!isSet(selector)) return;
  const match = mapOf(mapOf(selector)['matchLabels']);
  const expressions = listOf(mapOf(selector)['matchExpressions']).map(mapOf);
  if (Object.keys(match).length === 0 && expressions.length === 0) {
    yield conflict(
      ['spec', 'selector'],
      `The selector of ${String(object['kind'])} "${textOf(mapOf(object['metadata'])['name'])}" is empty.`,
      'Name the labels of its pods.',
    );
    return;
  }
  const labels = mapOf(mapOf(template['metadata'])['labels']);
  const wrong = Object.entries(match).find(([key, value]) => labels[key] !== value);
  if (wrong !== undefined) {
    const found = wrong[0] in labels ? `has "${String(labels[wrong[0]])}"` : 'does not have it';
    yield conflict(
      ['spec', 'template', 'metadata', 'labels'],
      `The selector wants the label ${wrong[0]}: "${String(wrong[1])}", but the pod template ${found}.`,
      'Write the same labels in both.',
    );
  } else if (!expressions.every((expression) => matches(expression, labels))) {
    yield conflict(
      ['spec', 'template', 'metadata', 'labels'],
      "The selector's matchExpressions do not match the labels of the pod template.",
      'Write labels that match.',
    );
  }
}

function matches(expression: JsonObject, labels: JsonObject): boolean {
  const value = labels[textOf(expression['key'])];
  const values = listOf(expression['values']);
  if (expression['operator'] === 'In') return value !== undefined && values.includes(value);
  if (expression['operator'] === 'NotIn') return value === undefined || !values.includes(value);
  if (expression['operator'] === 'Exists') return value !== undefined;
  return expression['operator'] !== 'DoesNotExist' || value === undefined;
}

function* checkStrategy(spec: JsonObject): Generator<Violation> {
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

function* checkDaemonUpdate(spec: JsonObject): Generator<Violation> {
  const { maxSurge, maxUnavailable } = mapOf(mapOf(spec['updateStrategy'])['rollingUpdate']);
  const path: Path = ['spec', 'updateStrategy', 'rollingUpdate', 'maxUnavailable'];
  if (isZero(maxUnavailable) && (!isSet(maxSurge) || isZero(maxSurge)))
    yield conflict(path, 'maxSurge and maxUnavailable are both 0: no pod could be replaced.', 'Raise one of them.');
}

function isZero(value: unknown): boolean {
  return value === 0 || value === '0%';
}

/** Source: kubernetes v1.36.3 pkg/apis/batch/validation/validation.go. */
export function* checkJob(object: JsonObject): Generator<Violation> {
  yield* checkJobSpec(mapOf(object['spec']), ['spec']);
}

/** Source: the same file. A CronJob's jobs get their selector from the controller. */
export function* checkCronJob(object: JsonObject): Generator<Violation> {
  const path: Path = ['spec', 'jobTemplate', 'spec'];
  const spec = mapOf(mapOf(mapOf(object['spec'])['jobTemplate'])['spec']);
  if (isSet(spec['selector']))
    yield conflict(
      [...path, 'selector'],
      "The selector of a CronJob's jobs is generated, but one is given.",
      'Remove it.',
    );
  if (spec['manualSelector'] === true)
    yield conflict(
      [...path, 'manualSelector'],
      "The selector of a CronJob's jobs cannot be manual.",
      'Remove manualSelector.',
    );
  yield* checkJobSpec(spec, path);
}

function* checkJobSpec(spec: JsonObject, path: Path): Generator<Violation> {
  const podSpec = mapOf(mapOf(spec['template'])['spec']);
  const place: Path = [...path, 'template', 'spec'];
  const restart = textOf(podSpec['restartPolicy']);
  if (restart === '') yield required([...place, 'restartPolicy'], 'Write restartPolicy: OnFailure or Never.');
  else if (restart === 'Always') yield notOneOf([...place, 'restartPolicy'], restart, ['OnFailure', 'Never']);
  yield* checkPodSpec(podSpec, place);
}

/** A Pod of its own. */
export function* checkPod(object: JsonObject): Generator<Violation> {
  yield* checkPodSpec(mapOf(object['spec']), ['spec']);
}
