import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, required } from '../violation';
import { checkFieldReference, checkResourceReference } from './field-reference';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateEnvVarValueFrom. */
export function* checkEnvVar(variable: JsonObject, path: Path): Generator<Violation> {
  if (!isSet(variable['valueFrom'])) return;
  const from = mapOf(variable['valueFrom']);
  const place: Path = [...path, 'valueFrom'];
  const sources = Object.keys(from).filter((field) => isSet(from[field]));
  if (sources.length === 0)
    yield required(
      [...place, 'secretKeyRef'],
      'Name the source of the value, such as secretKeyRef or configMapKeyRef.',
    );
  else if (textOf(variable['value']) !== '')
    yield conflict(place, `${textOf(variable['name'])} has both value and valueFrom.`, 'Keep one of them.');
  else if (sources.length > 1)
    yield conflict(place, `A value has one source, but ${sources.join(' and ')} are given.`, 'Keep one of them.');
  if (isSet(from['fieldRef'])) yield* checkFieldReference(from['fieldRef'], [...place, 'fieldRef'], 'variable');
  if (isSet(from['resourceFieldRef']))
    yield* checkResourceReference(from['resourceFieldRef'], [...place, 'resourceFieldRef'], 'variable');
}

/** Source: the same file, ValidateEnvFrom. */
export function* checkEnvFrom(source: JsonObject, path: Path): Generator<Violation> {
  const sources = ['configMapRef', 'secretRef'].filter((field) => isSet(source[field]));
  if (sources.length === 0) yield required([...path, 'configMapRef'], 'Name a ConfigMap or, with secretRef, a Secret.');
  if (sources.length > 1)
    yield conflict(
      [...path, 'secretRef'],
      'Variables come from a ConfigMap or a Secret, but both are given.',
      'Write two items.',
    );
}
