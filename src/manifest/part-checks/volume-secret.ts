import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateCinderVolumeSource, validateStorageOSVolumeSource. */
export function checkSecretName(source: JsonObject, path: Path): Generator<Violation> {
  return checkReference(source, path, ['name']);
}

/** Source: the same file, validateCinderPersistentVolumeSource and validateStorageOSPersistentVolumeSource. */
export function checkSecretReference(source: JsonObject, path: Path): Generator<Violation> {
  return checkReference(source, path, ['name', 'namespace']);
}

function* checkReference(source: JsonObject, path: Path, fields: readonly string[]): Generator<Violation> {
  if (!isSet(source['secretRef'])) return;
  const reference = mapOf(source['secretRef']);
  for (const field of fields)
    if (textOf(reference[field]) === '') yield required([...path, 'secretRef', field], 'Say which Secret is meant.');
}
