import { duplicateItem } from '../duplicate-item';
import { listOf, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { duplicate } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateNodeTaints. */
export function* checkNode(object: JsonObject): Generator<Violation> {
  const taints = listOf(mapOf(object['spec'])['taints']);
  const repeated = duplicateItem(taints, ['key', 'effect'], {});
  if (repeated >= 0) yield duplicate(['spec', 'taints', repeated], taints[repeated]);
}
