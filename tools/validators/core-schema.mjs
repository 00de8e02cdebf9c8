// From the published definitions and our constraints to schemas that ajv compiles.

const INT32 = { minimum: -2147483648, maximum: 2147483647 };
const INT64 = { minimum: -9223372036854775808, maximum: 9223372036854775807 };

/** Definitions with a file of their own, because many kinds use them. */
export const sharedDefinitions = { 'meta.v1.ObjectMeta': 'shared-object-meta', 'core.v1.PodSpec': 'shared-pod-spec' };

/**
 * The schema of one definition with everything it reaches, as {$ref, definitions}. Under `status`, which the server
 * drops on create, only shape counts: no enums, no required fields.
 */
export function coreSchema(name, { definitions, constraints }) {
  const out = {};
  const reach = (target, lenient) => {
    const key = lenient ? `${target}~status` : target;
    if (!(key in out)) {
      out[key] = undefined;
      out[key] = definition(target, lenient);
    }
    return { $ref: `#/definitions/${key}` };
  };
  const definition = (target, lenient) => {
    const schema = definitions[target];
    const properties = {};
    for (const [field, property] of Object.entries(schema.properties ?? {})) {
      const below = lenient || (field === 'status' && 'spec' in schema.properties);
      properties[field] = value(merged(property, below ? undefined : constraints.values[target]?.[field]), below, true);
    }
    const needed = lenient ? [] : required(target, schema, constraints);
    return {
      types: ['object', 'null'],
      fields: Object.keys(properties),
      ...(needed.length > 0 && { needs: needed }),
      properties,
    };
  };
  const value = (schema, lenient, nullable) => {
    if (schema.either) return { types: ['object', schema.either[1], 'null'] };
    if (schema.$ref && schema.$ref in sharedDefinitions && !lenient && schema.$ref !== name)
      return { shared: sharedDefinitions[schema.$ref] };
    if (schema.$ref) return reach(schema.$ref, lenient);
    if (schema.type === undefined) return true;
    return typed(schema, lenient, nullable, value, definitions);
  };
  reach(name, false);
  return { $ref: `#/definitions/${name}`, definitions: out };
}

function merged(property, extra) {
  if (extra === undefined) return property;
  const { itemEnum, values, ...rest } = extra;
  return {
    ...property,
    ...rest,
    ...(itemEnum && { items: { ...property.items, enum: itemEnum } }),
    ...(values && { additionalProperties: { ...property.additionalProperties, format: values } }),
  };
}

function required(target, schema, { requiredNotEnforced, alsoRequired }) {
  const also = alsoRequired[target] ?? [];
  if (requiredNotEnforced.groups.some((group) => target.startsWith(group))) return also;
  const not = requiredNotEnforced.fields[target] ?? [];
  return [...new Set([...(schema.required ?? []), ...also])].filter((field) => !not.includes(field));
}

/** A null is the zero value wherever Go decodes it: in fields, in maps and in lists. */
function typed(schema, lenient, nullable, value, definitions) {
  const types = [schema.type].flat();
  const result = { types: [...types, 'null'] };
  if (schema.format === 'int32' || schema.format === 'int-or-string') Object.assign(result, INT32);
  else if (schema.format === 'int64') Object.assign(result, INT64);
  else if (schema.format && schema.format !== 'double') result.text = schema.format;
  if (schema.minimum !== undefined && !lenient) result.minimum = schema.minimum;
  if (schema.maximum !== undefined && !lenient) result.maximum = schema.maximum;
  if (schema.enum && !lenient) result.choice = [...schema.enum, ...(nullable ? [''] : []), null];
  if (schema.keys && !lenient) result.keyText = schema.keys;
  if (schema.items) result.items = value(schema.items, lenient, false);
  if (schema.listKeys && !lenient)
    result.listKeys = { keys: schema.listKeys, defaults: keyDefaults(schema, definitions) };
  if (schema.additionalProperties) result.additionalProperties = value(schema.additionalProperties, lenient, true);
  else if (schema.type === 'object' && !schema.open && !schema.properties) result.fields = [];
  return result;
}

function keyDefaults(schema, definitions) {
  const properties = definitions[schema.items?.$ref]?.properties ?? {};
  return Object.fromEntries(
    schema.listKeys.flatMap((key) => (properties[key]?.default === undefined ? [] : [[key, properties[key].default]])),
  );
}
