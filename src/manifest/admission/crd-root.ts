import { isSet } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict } from '../violation';

/** What a schema may say of the object as a whole where the status has a subresource: that is validated on its own. */
const BESIDE_STATUS = new Set([
  'description',
  'type',
  'format',
  'title',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'multipleOf',
  'required',
  'items',
  'properties',
  'externalDocs',
  'example',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-validations',
]);

/** Source: kubernetes v1.36.3 apiextensions-apiserver pkg/apis/apiextensions/validation/validation.go. */
export function* checkRootBesideStatus(schema: JsonObject, path: Path): Generator<Violation> {
  for (const name of Object.keys(schema)) {
    const value = schema[name];
    if (BESIDE_STATUS.has(name) || !isSet(value) || value === false || value === '') continue;
    const message = `${name} cannot be said of the whole object where the status is a subresource.`;
    yield conflict([...path, name], message, 'Write it at the fields that it is about.');
  }
}
