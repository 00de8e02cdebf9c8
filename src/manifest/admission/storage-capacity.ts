import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { outOfRange } from '../violation';
import { quantityValue } from './quantity-value';

/** Source: kubernetes v1.36.3 pkg/apis/storage/validation/validation.go, ValidateCSIStorageCapacity. */
export function* checkStorageCapacity(object: JsonObject): Generator<Violation> {
  const { capacity } = object;
  if ((quantityValue(capacity) ?? 0) < 0)
    yield outOfRange(['capacity'], capacity, 'which is less than 0', 'Write a positive quantity.');
}
