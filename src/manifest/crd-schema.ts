import { own } from '../diagnostics/own';
import { isSet, listOf, mapOf, textOf } from './json-view';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';

/** Who looks at an object of the definition. */
export interface CrdReader {
  /**
   * Whether mutating webhooks come before the schema and put a default in place of an empty text, and in that of a text
   * that is missing at the top, as Longhorn's do (longhorn-manager webhook/resources/<kind>/mutator.go).
   */
  readonly repaired: boolean;
}

/**
 * What one served version of a CustomResourceDefinition demands, in the keywords of `ajv-keywords.ts`. The server takes
 * out a null that is not nullable, so a field may mostly be null; in a list it stays and is refused. `status` is dropped on
 * create where it is a subresource: there only unknown fields count. Parts of a definition that make no sense are passed
 * over, for the server would have refused it.
 *
 * Source: kubernetes v1.36.3 apiextensions-apiserver pkg/apiserver/schema, kube-openapi pkg/validation/validate.
 */
export function crdSchema(version: JsonObject, reader: CrdReader): JsonObject {
  return new Conversion(reader.repaired).root(version);
}

/** The structural schema of a version. */
export function structuralSchema(version: JsonObject): JsonObject {
  return mapOf(mapOf(version['schema'])['openAPIV3Schema']);
}

const anyMetadata: JsonObject = { shared: 'shared-object-meta' };
const typeFields = ['apiVersion', 'kind', 'metadata'];
const int32 = { minimum: -2147483648, maximum: 2147483647 };
/** As near as numbers of JavaScript come. */
const int64 = { minimum: -(2 ** 63), maximum: 2 ** 63 };

/** Keywords that mean the same in ajv, and the values that make sense. */
const limits: Readonly<Record<string, (value: Json | undefined) => boolean>> = {
  minLength: isCount,
  maxLength: isCount,
  pattern: (value) => typeof value === 'string',
  minItems: isCount,
  maxItems: isCount,
  minProperties: isCount,
  maxProperties: isCount,
  minimum: isNumber,
  maximum: isNumber,
  multipleOf: (value) => isNumber(value) && (value as number) > 0,
};

/** Formats that the server checks in a text, without hyphens. Source: apiextensions-apiserver pkg/apiserver/validation/formats.go. */
const formats = new Set(
  (
    'bsonobjectid uri email hostname ipv4 ipv6 cidr mac uuid uuid3 uuid4 uuid5 isbn isbn10 isbn13 creditcard ssn hexcolor ' +
    'rgbcolor byte date duration datetime k8sshortname k8slongname'
  ).split(' '),
);

class Conversion {
  constructor(private readonly repaired: boolean) {}

  root(version: JsonObject): JsonObject {
    const schema = structuralSchema(version);
    const ofSchema = mapOf(schema['properties']);
    const properties: JsonObject = {
      apiVersion: { types: ['string'] },
      kind: { types: ['string'] },
      metadata: this.metadata(mapOf(ofSchema['metadata'])),
    };
    for (const [name, property] of Object.entries(ofSchema)) {
      if (typeFields.includes(name)) continue;
      const shapeOnly = name === 'status' && isSet(mapOf(version['subresources'])['status']);
      properties[name] = shapeOnly ? this.shape(mapOf(property)) : this.value(mapOf(property), true);
    }
    const required = listOf(schema['required']).filter(
      (name) =>
        !typeFields.includes(textOf(name)) &&
        !(this.repaired && mapOf(own(ofSchema, textOf(name)))['type'] === 'string'),
    );
    return {
      types: ['object'],
      emptyCounts: true,
      ...(!isOpen(schema) && { fields: Object.keys(properties) }),
      ...needed(required, ofSchema),
      properties,
      ...this.junctors(schema),
    };
  }

  /** A definition may restrict the name. */
  private metadata(schema: JsonObject): JsonObject {
    const properties = Object.entries(mapOf(schema['properties']));
    if (properties.length === 0) return anyMetadata;
    const restricted = properties.map(([name, property]) => [name, this.value(mapOf(property), true)]);
    return { ...anyMetadata, properties: Object.fromEntries(restricted) as JsonObject };
  }

  /** @param isPruned whether the server takes a null out, unless the schema allows it */
  private value(schema: JsonObject, isPruned: boolean): JsonObject {
    const canBeNull = isPruned || schema['nullable'] === true;
    const result: JsonObject = { emptyCounts: true };
    const types = typesOf(schema);
    const format = this.textFormat(schema);
    // The server looks no further at a list in the place of a text with a format.
    if (!this.repaired && Object.keys(format).length > 0) types.push('array');
    if (types.length > 0) result['types'] = canBeNull ? [...types, 'null'] : types;
    Object.assign(result, limitsOf(schema), format, this.choice(schema, canBeNull));
    const items = schema['items'];
    if (isSet(items)) {
      // What an open list holds is open as well.
      result['items'] = this.value({ ...mapOf(items), ...opennessOf(schema) }, false);
      Object.assign(result, listKeys(schema));
    }
    const values = schema['additionalProperties'];
    if (isSet(values)) result['additionalProperties'] = values === true ? true : this.value(mapOf(values), true);
    if (schema['type'] === 'object' || isSet(schema['properties'])) Object.assign(result, this.members(schema));
    return { ...result, ...this.junctors(schema) };
  }

  private members(schema: JsonObject): JsonObject {
    const result: JsonObject = {};
    const properties = mapOf(schema['properties']);
    const isEmbedded = schema['x-kubernetes-embedded-resource'] === true;
    if (!isOpen(schema) && !isSet(schema['additionalProperties']))
      result['fields'] = [...new Set([...Object.keys(properties), ...(isEmbedded ? typeFields : [])])];
    const required = listOf(schema['required']);
    Object.assign(
      result,
      needed(isEmbedded ? [...new Set([...required, 'apiVersion', 'kind'])] : required, properties),
    );
    const converted = Object.entries(properties).map(([name, property]) => [name, this.value(mapOf(property), true)]);
    const ofResource = {
      apiVersion: { types: ['string'], emptyCounts: true, text: 'crd:apiversion' },
      kind: { types: ['string'], emptyCounts: true, text: 'crd:kind' },
      metadata: anyMetadata,
    };
    if (converted.length > 0 || isEmbedded)
      result['properties'] = { ...(Object.fromEntries(converted) as JsonObject), ...(isEmbedded && ofResource) };
    return result;
  }

  /** What stands in allOf, anyOf, oneOf and not: conditions on values whose place the schema around them tells. */
  private junctors(structure: JsonObject, conditions = structure): JsonObject {
    const result: JsonObject = {};
    for (const junctor of ['allOf', 'anyOf', 'oneOf']) {
      const parts = listOf(conditions[junctor]).map((part) => this.conditions(structure, mapOf(part)));
      if (parts.length > 0) result[junctor] = parts;
    }
    if (isSet(conditions['not'])) result['not'] = this.conditions(structure, mapOf(conditions['not']));
    // The server asks nothing more of a null that is allowed.
    const isAsked = structure['nullable'] !== true || Object.keys(result).length === 0;
    return isAsked ? result : { anyOf: [{ types: ['null'] }, { allOf: [result] }] };
  }

  private conditions(structure: JsonObject, schema: JsonObject): JsonObject {
    const result: JsonObject = { emptyCounts: true };
    const types = typesOf(schema);
    if (types.length > 0) result['types'] = [...types, 'null'];
    Object.assign(result, limitsOf(schema), this.textFormat(schema), this.choice(schema, true));
    if (isSet(schema['items'])) result['items'] = this.conditions(mapOf(structure['items']), mapOf(schema['items']));
    const places = mapOf(structure['properties']);
    const properties = Object.entries(mapOf(schema['properties'])).map(([name, property]) => [
      name,
      this.conditions(mapOf(own(places, name) ?? structure['additionalProperties']), mapOf(property)),
    ]);
    if (properties.length > 0) result['properties'] = Object.fromEntries(properties) as JsonObject;
    return { ...result, ...needed(listOf(schema['required']), places), ...this.junctors(structure, schema) };
  }

  private textFormat(schema: JsonObject): JsonObject {
    const format = textOf(schema['format']);
    const type = textOf(schema['type']);
    if (type !== 'string' && type !== '') return {};
    if (this.repaired) return format === 'date-time' || format === 'int64' ? { text: format } : {};
    const name = format.replaceAll('-', '');
    return formats.has(name) ? { text: `crd:${name}` } : {};
  }

  private choice(schema: JsonObject, canBeNull: boolean): JsonObject {
    const values = schema['enum'];
    if (!Array.isArray(values) || values.length === 0) return {};
    // A null that is allowed is none of the values, even where it is among them.
    const nothing = this.repaired
      ? canBeNull
        ? ['', null]
        : ['']
      : canBeNull && schema['nullable'] !== true
        ? [null]
        : [];
    const choices = [...(this.repaired ? values : values.filter(isSet)), ...nothing];
    return choices.some((value) => typeof value === 'object' && value !== null)
      ? { enum: choices }
      : { choice: choices };
  }

  /** Known fields only. */
  private shape(schema: JsonObject): JsonObject {
    const result: JsonObject = {};
    const properties = mapOf(schema['properties']);
    const values = schema['additionalProperties'];
    // What is no mapping has no fields; in files that are written it would take as much code as all the rest.
    const isMeant = schema['type'] === 'object' || !this.repaired;
    if (isMeant && !isSet(values) && !isOpen(schema))
      result['fields'] = [
        ...new Set([
          ...Object.keys(properties),
          ...(schema['x-kubernetes-embedded-resource'] === true ? typeFields : []),
        ]),
      ];
    const shapes = Object.entries(properties).map(([name, property]) => [name, this.shape(mapOf(property))]);
    if (shapes.length > 0) result['properties'] = Object.fromEntries(shapes) as JsonObject;
    if (isSet(schema['items'])) result['items'] = this.shape({ ...mapOf(schema['items']), ...opennessOf(schema) });
    if (isSet(values) && values !== true) result['additionalProperties'] = this.shape(mapOf(values));
    return result;
  }
}

const openKeyword = 'x-kubernetes-preserve-unknown-fields';

function isOpen(schema: JsonObject): boolean {
  return schema[openKeyword] === true;
}

function opennessOf(schema: JsonObject): JsonObject {
  return isOpen(schema) ? { [openKeyword]: true } : {};
}

function isNumber(value: Json | undefined): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: Json | undefined): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

const jsonTypes = new Set(['array', 'boolean', 'integer', 'number', 'object', 'string']);

function typesOf(schema: JsonObject): string[] {
  if (schema['x-kubernetes-int-or-string'] === true) return ['integer', 'string'];
  const type = textOf(schema['type']);
  return jsonTypes.has(type) ? [type] : [];
}

function limitsOf(schema: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const [name, makesSense] of Object.entries(limits)) {
    const limit = schema[name];
    if (makesSense(limit)) result[name] = limit!;
  }
  for (const [name, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (schema[exclusive] !== true || result[name] === undefined) continue;
    result[exclusive] = result[name];
    delete result[name];
  }
  if (!typesOf(schema).includes('integer')) return result;
  return { ...(schema['type'] === 'integer' && schema['format'] === 'int32' ? int32 : int64), ...result };
}

/** Fields that must be there: those with a default are filled in, and a null counts only where it is allowed. */
function needed(names: readonly Json[], properties: JsonObject): JsonObject {
  const missing = names.map(textOf).filter((name) => name !== '' && !isSet(mapOf(own(properties, name))['default']));
  const isNullable = (name: string): boolean => mapOf(own(properties, name))['nullable'] === true;
  const needs = missing.filter((name) => !isNullable(name));
  const present = missing.filter(isNullable);
  return { ...(needs.length > 0 && { needs }), ...(present.length > 0 && { present }) };
}

function listKeys(schema: JsonObject): JsonObject {
  const type = schema['x-kubernetes-list-type'];
  if (type === 'set') return { listKeys: { keys: [], defaults: {}, refused: true } };
  const keys = listOf(schema['x-kubernetes-list-map-keys']).map(textOf);
  if (type !== 'map' || keys.length === 0) return {};
  const properties = mapOf(mapOf(schema['items'])['properties']);
  const defaults = keys.map((key) => [key, mapOf(properties[key])['default'] ?? null]);
  return { listKeys: { keys, defaults: Object.fromEntries(defaults) as JsonObject, refused: true } };
}
