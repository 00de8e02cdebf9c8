import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { conflict, required } from '../violation';
import { checkPodSpec, checkRestartAlways } from './pod-spec';

/** A PodTemplate of its own. Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidatePodTemplate. */
export function* checkPodTemplateObject(object: JsonObject): Generator<Violation> {
  yield* checkPodSpec(mapOf(mapOf(object['template'])['spec']), ['template', 'spec']);
}

/** Source: the same file, ValidateReplicationControllerSpec. Without a selector the labels of the pods are it. */
export function* checkReplicationController(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const template = mapOf(spec['template']);
  const labels = mapOf(mapOf(template['metadata'])['labels']);
  const selector = mapOf(spec['selector']);
  if (Object.keys(selector).length === 0 && Object.keys(labels).length === 0)
    yield required(['spec', 'selector'], 'Name the labels of its pods.');
  const wrong = Object.keys(selector).find(
    (key) => textOf(labels[key]) !== textOf(selector[key]) || !Object.hasOwn(labels, key),
  );
  if (wrong !== undefined)
    yield conflict(
      ['spec', 'template', 'metadata', 'labels'],
      `The selector wants the label ${wrong}: "${textOf(selector[wrong])}", which the pod template does not have.`,
      'Write the same labels in both.',
    );
  const podSpec = mapOf(template['spec']);
  yield* checkRestartAlways(podSpec, ['spec', 'template', 'spec']);
  if (isSet(podSpec['activeDeadlineSeconds']))
    yield conflict(
      ['spec', 'template', 'spec', 'activeDeadlineSeconds'],
      'The pods of a ReplicationController have no deadline.',
      'Remove activeDeadlineSeconds.',
    );
  yield* checkPodSpec(podSpec, ['spec', 'template', 'spec']);
}
