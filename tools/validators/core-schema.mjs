// From the published definitions and our constraints to schemas that ajv compiles.

const INT32 = { minimum: -2147483648, maximum: 2147483647 };
const INT64 = { minimum: -9223372036854775808, maximum: 9223372036854775807 };

/** Definitions with a file of their own, because many kinds use them. */
export const sharedDefinitions = { 'meta.v1.ObjectMeta': 'shared-object-meta', 'core.v1.PodSpec': 'shared-pod-spec' };

/**
 * The schema of one definition with everything it reaches, as {$ref, definitions}. How a part is judged:
 *
 * - `strict`: all that is known of it
 * - `shape`: under `status`, which the server drops on create: no enums, no required fields
 * - `loose`: where one of two types may stand, below the schema of a CustomResourceDefinition: the server decodes that by
 *   itself, and takes unknown fields
 */
export function coreSchema(name, { definitions, constraints }) {
  const out = {};
  const reach = (target, mode, isOnlyType = true) => {
    const key = [target, ...(mode === 'strict' ? [] : [mode]), ...(isOnlyType ? [] : ['or'])].join('~');
    if (!(key in out)) {
      out[key] = undefined;
      const { types, ...rest } = definition(target, mode);
      out[key] = isOnlyType ? { types, ...rest } : rest;
    }
    return { $ref: `#/definitions/${key}` };
  };
  const needsOf = (target) => required(target, definitions[target], constraints);
  const definition = (target, mode) => {
    const schema = definitions[target];
    const properties = {};
    for (const [field, property] of Object.entries(schema.properties ?? {})) {
      const extra = constraints.values[target]?.[field];
      const isShape = (field === 'status' && 'spec' in schema.properties) || extra?.unchecked === true;
      const below = isShape ? 'shape' : mode;
      properties[field] = value(merged(property, below === 'shape' ? undefined : extra), below, true);
    }
    const needs = mode === 'shape' ? [] : needsOf(target);
    return {
      types: ['object', 'null'],
      ...(mode !== 'loose' && { fields: Object.keys(properties) }),
      ...(needs.length > 0 && { needs }),
      ...(mode !== 'shape' && constraints.partChecks.includes(target) && { part: target }),
      properties,
    };
  };
  /** A null in a list is an item whose fields are all absent: wrong where one of them is needed. */
  const item = (schema, mode) => {
    const result = value(schema, mode, false);
    if (schema.$ref === undefined || mode === 'shape') return result;
    if (needsOf(schema.$ref).length > 0) return { ...result, types: ['object'] };
    return constraints.partChecks.includes(schema.$ref) ? { ...result, partOfList: schema.$ref } : result;
  };
  const value = (schema, mode, nullable) => {
    if (schema.either) {
      const below = reach(schema.either[0], mode === 'shape' ? mode : 'loose', false);
      return { types: ['object', schema.either[1], 'null'], ...below };
    }
    if (schema.$ref && schema.$ref in sharedDefinitions && mode === 'strict' && schema.$ref !== name)
      return { shared: sharedDefinitions[schema.$ref] };
    if (schema.$ref) return reach(schema.$ref, mode);
    if (schema.type === undefined) return true;
    return typed(schema, mode, nullable, { value, item, definitions });
  };
  reach(name, 'strict');
  return { $ref: `#/definitions/${name}`, definitions: out };
}

function merged(property, extra) {
  if (extra === undefined) return property;
  const { format, items, values, ...rest } = extra;
  return {
    ...property,
    ...rest,
    ...(format && { text: format }),
    ...(items && { items: merged(property.items, items) }),
    ...(values && { additionalProperties: merged(property.additionalProperties, { format: values }) }),
  };
}

function required(target, schema, { requiredNotEnforced, alsoRequired }) {
  const also = alsoRequired[target] ?? [];
  if (requiredNotEnforced.groups.some((group) => target.startsWith(group))) return also;
  const not = requiredNotEnforced.fields[target] ?? [];
  return [...new Set([...(schema.required ?? []), ...also])].filter((field) => !not.includes(field));
}

/**
 * A null is the zero value wherever Go decodes it: in fields, in maps and in lists. Of a field an empty text is the zero
 * value too and counts as absent, but for fields that are pointers (`pointer`) and in lists.
 */
function typed(schema, mode, nullable, { value, item, definitions }) {
  const isChecked = mode !== 'shape';
  const types = [schema.type].flat();
  const result = { types: [...types, 'null'] };
  if (schema.format === 'int32' || schema.format === 'int-or-string') Object.assign(result, INT32);
  else if (schema.format === 'int64') Object.assign(result, INT64);
  const format = schema.text ?? (numberFormats.includes(schema.format) ? undefined : schema.format);
  if (format !== undefined) result.text = format;
  if (schema.format === 'byte') result.types = ['string', 'bytes', 'null'];
  for (const limit of isChecked ? ['minimum', 'maximum', 'minItems'] : [])
    if (schema[limit] !== undefined) result[limit] = schema[limit];
  const emptyCounts = !nullable || schema.pointer === true || decodedFormats.includes(schema.format);
  if (emptyCounts && format !== undefined) result.emptyCounts = true;
  if (schema.enum && isChecked)
    result.choice = [...schema.enum, ...(emptyCounts ? [] : ['']), ...(nullable ? [null] : [])];
  if (!nullable && isChecked && (schema.text || schema.enum)) result.types = types;
  if (schema.keys && isChecked) result.keyText = schema.keys;
  if (schema.items) result.items = item(schema.items, mode);
  if (schema.listKeys && isChecked)
    result.listKeys = { keys: schema.listKeys, defaults: keyDefaults(schema, definitions) };
  if (schema.additionalProperties) result.additionalProperties = value(schema.additionalProperties, mode, true);
  else if (schema.type === 'object' && !schema.open && !schema.properties) result.fields = [];
  return result;
}

const numberFormats = ['int32', 'int64', 'int-or-string', 'double'];

/** Formats that the decoder reads: an empty text is none. */
const decodedFormats = ['quantity', 'date-time'];

function keyDefaults(schema, definitions) {
  const properties = definitions[schema.items?.$ref]?.properties ?? {};
  return Object.fromEntries(
    schema.listKeys.flatMap((key) => (properties[key]?.default === undefined ? [] : [[key, properties[key].default]])),
  );
}
