import { repeated } from '../../diagnostics/repeated';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import { conflict, duplicate, notOneOf, required } from '../violation';
import type { NodeCheck, Walk } from './structural-schema';

const TYPE = 'x-kubernetes-list-type';
const KEYS = 'x-kubernetes-list-map-keys';
const MAP_TYPE = 'x-kubernetes-map-type';

/** Source: kubernetes v1.36.3 apiextensions-apiserver pkg/apis/apiextensions/validation/validation.go. */
export const checkListType: NodeCheck = (schema, walk) => {
  const type = schema[TYPE];
  const keys = listOf(schema[KEYS]).map(textOf);
  if (schema['type'] === 'array' && (!isSet(schema['items']) || Array.isArray(schema['items'])))
    walk.report((at) => required([...at, 'items']));
  if (keys.length > 0 && type !== 'map')
    walk.report((at) => conflict([...at, KEYS], `${KEYS} is for ${TYPE}: map.`, `Write ${TYPE}: map.`));
  if (!isSet(type)) return;
  if (!['atomic', 'set', 'map'].includes(textOf(type)))
    return walk.report((at) => notOneOf([...at, TYPE], type, ['atomic', 'set', 'map']));
  if (schema['type'] !== 'array')
    walk.report((at) => conflict([...at, TYPE], `${TYPE} is for lists.`, 'Remove it, or write type: array.'));
  if (type === 'map') checkMap(mapOf(schema['items']), keys, walk);
  if (type === 'set') checkSet(mapOf(schema['items']), walk);
  if (type !== 'atomic' && mapOf(schema['items'])['nullable'] === true)
    walk.report((at) =>
      conflict([...at, 'items', 'nullable'], `An item of a ${textOf(type)} cannot be null.`, 'Remove it.'),
    );
};

function checkMap(items: JsonObject, keys: readonly string[], walk: Walk): void {
  if (keys.length === 0) walk.report((at) => required([...at, KEYS], 'Name the fields that tell the items apart.'));
  if (textOf(items['type']) !== '' && items['type'] !== 'object')
    walk.report((at) => notOneOf([...at, 'items', 'type'], items['type'], ['object']));
  const properties = mapOf(items['properties']);
  const again = repeated(keys);
  for (const [index, key] of keys.entries()) {
    if (again.has(index)) walk.report((at) => duplicate([...at, KEYS, index], key));
    if (!Object.hasOwn(properties, key)) {
      walk.report((at) =>
        conflict([...at, KEYS, index], `The items have no field "${key}".`, 'Name one that they have.'),
      );
      continue;
    }
    const property = mapOf(properties[key]);
    if (property['type'] === 'array' || property['type'] === 'object')
      walk.report((at) =>
        conflict(
          [...at, 'items', 'properties', key, 'type'],
          `"${key}" is a list key, and no plain value.`,
          'Name another.',
        ),
      );
    if (!listOf(items['required']).includes(key) && !isSet(property['default']))
      walk.report((at) =>
        required(
          [...at, 'items', 'properties', key, 'default'],
          `"${key}" is a list key: make it required, or give it a default.`,
        ),
      );
    if (property['nullable'] === true)
      walk.report((at) =>
        conflict([...at, 'items', 'properties', key, 'nullable'], `"${key}" is a list key.`, 'Remove nullable.'),
      );
  }
}

/** Items of a set are compared as a whole. */
function checkSet(items: JsonObject, walk: Walk): void {
  const inner = items[TYPE];
  if (items['type'] === 'array' && isSet(inner) && inner !== 'atomic')
    walk.report((at) => notOneOf([...at, 'items', TYPE], inner, ['atomic']));
  if (items['type'] === 'object' && items[MAP_TYPE] !== 'atomic')
    walk.report((at) => required([...at, 'items', MAP_TYPE], `Write ${MAP_TYPE}: atomic.`));
}

/** Source: the same file. */
export const checkMapType: NodeCheck = (schema, walk) => {
  const type = schema[MAP_TYPE];
  if (!isSet(type)) return;
  if (type !== 'atomic' && type !== 'granular')
    walk.report((at) => notOneOf([...at, MAP_TYPE], type, ['atomic', 'granular']));
  else if (schema['type'] !== 'object')
    walk.report((at) =>
      conflict([...at, MAP_TYPE], `${MAP_TYPE} is for mappings.`, 'Remove it, or write type: object.'),
    );
};
