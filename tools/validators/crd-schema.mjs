// From a CustomResourceDefinition to a schema that ajv compiles.

const INT64 = { minimum: -9223372036854775808, maximum: 9223372036854775807 };
const INT32 = { minimum: -2147483648, maximum: 2147483647 };

/**
 * The schema of one served version. The server prunes a null that is not nullable, so a field may always be null; in a
 * list it stays and is refused. An empty text passes every enum, because Longhorn's mutating webhooks, which come before
 * the schema, put a default in its place (longhorn-manager webhook/resources/<kind>/mutator.go). `status` is dropped on create where it is a subresource: there only unknown fields count.
 */
export function crdSchema(version) {
  // A required text at the top level (a Setting's value) is filled in by the same webhooks.
  const schema = version.schema.openAPIV3Schema;
  const properties = {
    apiVersion: { types: ['string'] },
    kind: { types: ['string'] },
    metadata: { shared: 'shared-object-meta' },
  };
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (name in properties) continue;
    const shapeOnly = name === 'status' && version.subresources?.status !== undefined;
    properties[name] = shapeOnly ? shape(property) : value(property, true);
  }
  const needed = (schema.required ?? []).filter(
    (name) => name !== 'metadata' && schema.properties[name]?.type !== 'string',
  );
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true;
  return {
    types: ['object'],
    emptyCounts: true,
    ...(!open && { fields: Object.keys(properties) }),
    ...(needed.length > 0 && { needs: needed }),
    properties,
  };
}

function value(schema, nullable) {
  const canBeNull = nullable || schema.nullable === true;
  const result = { emptyCounts: true };
  const types = schema['x-kubernetes-int-or-string']
    ? ['integer', 'string']
    : schema.type === undefined
      ? []
      : [schema.type];
  if (types.length > 0) result.types = canBeNull ? [...types, 'null'] : types;
  for (const key of [
    'minLength',
    'maxLength',
    'pattern',
    'minItems',
    'maxItems',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
  ]) {
    if (schema[key] !== undefined) result[key] = schema[key];
  }
  if (schema.type === 'integer')
    Object.assign(result, schema.format === 'int32' ? INT32 : INT64, pick(result, 'minimum', 'maximum'));
  if (schema.format === 'date-time' || (schema.format === 'int64' && schema.type === 'string'))
    result.text = schema.format;
  if (schema.enum) result.choice = [...schema.enum, ...(canBeNull ? ['', null] : [''])];
  if (schema.items) result.items = value(schema.items, false);
  if (schema.additionalProperties)
    result.additionalProperties =
      schema.additionalProperties === true ? true : value(schema.additionalProperties, true);
  return schema.type === 'object' ? { ...result, ...members(schema) } : result;
}

function pick(object, ...keys) {
  return Object.fromEntries(keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]]));
}

function members(schema) {
  const result = {};
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true || schema.additionalProperties !== undefined;
  if (!open) result.fields = Object.keys(schema.properties ?? {});
  if (schema.required?.length > 0) result.needs = schema.required;
  if (schema.properties)
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, value(property, true)]),
    );
  return result;
}

function shape(schema) {
  const result = {};
  if (
    schema.type === 'object' &&
    schema.additionalProperties === undefined &&
    schema['x-kubernetes-preserve-unknown-fields'] !== true
  ) {
    result.fields = Object.keys(schema.properties ?? {});
  }
  if (schema.properties)
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, shape(property)]),
    );
  if (schema.items) result.items = shape(schema.items);
  if (typeof schema.additionalProperties === 'object') result.additionalProperties = shape(schema.additionalProperties);
  return result;
}
