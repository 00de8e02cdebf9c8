import { isSet, mapOf } from './json-view';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';

/**
 * The object as the server holds it against the schema: without nulls that are not allowed, and with defaults. Lists keep
 * their nulls. Source: apiextensions-apiserver pkg/apiserver/schema/defaulting.
 */
export function completed(value: Json, schema: JsonObject): Json {
  if (Array.isArray(value)) {
    const items = mapOf(schema['items']);
    return value.map((item) => completed(isUnwanted(item, items) ? (items['default'] ?? null) : item, items));
  }
  if (typeof value !== 'object' || value === null) return value;
  const properties = mapOf(schema['properties']);
  const others = mapOf(schema['additionalProperties']);
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    const below = Object.hasOwn(properties, key) ? mapOf(properties[key]) : others;
    const isKnown = Object.hasOwn(properties, key) || isSet(schema['additionalProperties']);
    if (!isKnown || !isUnwanted(item, below)) set(result, key, completed(item, below));
    else if (isSet(below['default'])) set(result, key, completed(below['default']!, below));
  }
  for (const [key, property] of Object.entries(properties)) {
    const standard = mapOf(property)['default'];
    if (isSet(standard) && !Object.hasOwn(result, key)) set(result, key, completed(standard!, mapOf(property)));
  }
  return result;
}

function isUnwanted(value: Json, schema: JsonObject): boolean {
  return value === null && schema['nullable'] !== true;
}

/** A key of a manifest may be `__proto__`. */
function set(object: JsonObject, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
