import { isSet, listOf, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import { conflict } from '../violation';
import type { NodeCheck } from './structural-schema';

/** Keywords of JSON Schema that a CustomResourceDefinition cannot use, and what is not empty in them. */
const UNSUPPORTED: Readonly<Record<string, (value: unknown) => boolean>> = {
  $ref: isSet,
  $schema: (value) => typeof value === 'string' && value !== '',
  additionalItems: isSet,
  definitions: (value) => Object.keys(mapOf(value)).length > 0,
  dependencies: isSet,
  id: (value) => typeof value === 'string' && value !== '',
  patternProperties: (value) => Object.keys(mapOf(value)).length > 0,
  uniqueItems: (value) => value === true,
};

/** Source: kubernetes v1.36.3 apiextensions-apiserver pkg/apis/apiextensions/validation/validation.go. */
export const checkUnsupported: NodeCheck = (schema: JsonObject, walk) => {
  for (const name of Object.keys(UNSUPPORTED)) {
    if (name in schema && UNSUPPORTED[name]!(schema[name]))
      walk.report((at) => conflict([...at, name], `A CustomResourceDefinition cannot use ${name}.`, 'Remove it.'));
  }
  if (listOf(schema['items']).length > 0)
    walk.report((at) => conflict([...at, 'items'], 'items is a list, but all items have one schema.', 'Write one.'));
};
