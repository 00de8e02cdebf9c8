import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { conflict, invalid, outOfRange } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/policy/validation/validation.go, ValidatePodDisruptionBudgetSpec. */
export function* checkDisruptionBudget(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  if (isSet(spec['minAvailable']) && isSet(spec['maxUnavailable'])) {
    yield conflict(['spec', 'maxUnavailable'], 'minAvailable and maxUnavailable are both given.', 'Keep one of them.');
  }
}

const HIGHEST_USER_PRIORITY = 1_000_000_000;
const SYSTEM_CLASSES = ['system-cluster-critical', 'system-node-critical'];

/** Source: kubernetes v1.36.3 pkg/apis/scheduling/validation/validation.go, ValidatePriorityClass. */
export function* checkPriorityClass(object: JsonObject): Generator<Violation> {
  const name = textOf(mapOf(object['metadata'])['name']);
  const value = object['value'];
  if (SYSTEM_CLASSES.includes(name)) return;
  if (name.startsWith('system-'))
    yield invalid(['metadata', 'name'], name, 'but the prefix "system-" is reserved', 'Choose another name.');
  if (typeof value === 'number' && value > HIGHEST_USER_PRIORITY) {
    yield outOfRange(
      ['value'],
      value,
      `more than the ${HIGHEST_USER_PRIORITY} that a user may give`,
      `Write ${HIGHEST_USER_PRIORITY} or less.`,
    );
  }
}
