import { quantityValue } from './quantity-value';
import { isSet, listOf, mapOf } from '../json-view';
import type { JsonObject } from '../kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, outOfRange, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidatePersistentVolumeClaimSpec. */
export function* checkVolumeClaimSpec(spec: JsonObject, path: Path): Generator<Violation> {
  const request = mapOf(mapOf(spec['resources'])['requests'])['storage'];
  const place = [...path, 'resources', 'requests', 'storage'];
  if (!isSet(request)) yield required(place, 'Say how much storage the claim asks for, such as 10Gi.');
  else yield* checkPositive(request, place);
  yield* checkAccessModes(spec, path);
}

/** A capacity or a request for storage is more than nothing. */
export function* checkPositive(quantity: unknown, path: Path): Generator<Violation> {
  const value = quantityValue(quantity);
  if (value !== undefined && value <= 0)
    yield outOfRange(path, quantity, 'which is not more than 0', 'Write a size such as 10Gi.');
}

/** ReadWriteOncePod stands alone. */
export function* checkAccessModes(spec: JsonObject, path: Path): Generator<Violation> {
  const modes = listOf(spec['accessModes']);
  if (modes.length > 1 && modes.includes('ReadWriteOncePod') && modes.some((mode) => mode !== 'ReadWriteOncePod')) {
    yield conflict(
      [...path, 'accessModes'],
      'ReadWriteOncePod cannot be combined with other access modes.',
      'Keep one of them.',
    );
  }
}
