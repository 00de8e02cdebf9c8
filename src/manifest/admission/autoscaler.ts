import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { conflict, invalid } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/autoscaling/validation/validation.go, validateHorizontalPodAutoscalerSpec. */
export function* checkAutoscaler(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const { maxReplicas, minReplicas } = spec;
  if (typeof minReplicas === 'number' && typeof maxReplicas === 'number' && maxReplicas < minReplicas)
    yield conflict(
      ['spec', 'maxReplicas'],
      `maxReplicas is ${maxReplicas}, less than minReplicas ${minReplicas}.`,
      'Raise maxReplicas, or lower minReplicas.',
    );
  const version = mapOf(spec['scaleTargetRef'])['apiVersion'];
  const target = textOf(mapOf(spec['scaleTargetRef'])['kind']);
  if (isSet(spec['scaleTargetRef']) && target !== 'ReplicationController' && !/^[^/]+\/[^/]*$/.test(textOf(version)))
    yield invalid(
      ['spec', 'scaleTargetRef', 'apiVersion'],
      version ?? '',
      'which names no API group',
      'Write group/version, such as apps/v1.',
    );
}
