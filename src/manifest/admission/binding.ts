import { mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { notOneOf, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidatePodBinding. */
export function* checkBinding(object: JsonObject): Generator<Violation> {
  const target = mapOf(object['target']);
  const kind = textOf(target['kind']);
  if (kind !== '' && kind !== 'Node') yield notOneOf(['target', 'kind'], kind, ['Node']);
  if (textOf(target['name']) === '') yield required(['target', 'name'], 'Name the node.');
}
