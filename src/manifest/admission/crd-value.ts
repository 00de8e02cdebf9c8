import { own } from '../../diagnostics/own';
import { crdFormats } from '../../kubernetes/crd-formats';
import type { TextFormat } from '../../kubernetes/formats';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { Json, JsonObject } from '../../kubernetes/kubernetes-object';
import { goRegExp } from '../regexp/go-regexp';

const IS_OF_TYPE: Readonly<Record<string, (value: Json) => boolean>> = {
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  object: (value) => value !== null && typeof value === 'object' && !Array.isArray(value),
  string: (value) => typeof value === 'string',
};

/** Why a value is none that the schema of a CustomResourceDefinition takes. Follows the quoted value. */
export function valueProblem(value: Json, schema: JsonObject): string | undefined {
  const type = textOf(schema['type']);
  if (value === null) return schema['nullable'] === true ? undefined : 'but the field cannot be null';
  // The server looks no further at a list in the place of a text with a format.
  if (type === 'string' && Array.isArray(value) && formatOf(schema) !== undefined) return undefined;
  if (own(IS_OF_TYPE, type)?.(value) === false) return `but the field is of type ${type}`;
  const choices = listOf(schema['enum']).map((choice) => JSON.stringify(choice));
  if (choices.length > 0 && !choices.includes(JSON.stringify(value))) return `which is none of ${choices.join(', ')}`;
  if (typeof value === 'number') return numberProblem(value, schema);
  if (typeof value === 'string') return textProblem(value, schema);
  return typeof value === 'object' ? innerProblem(value, schema) : undefined;
}

function numberProblem(value: number, schema: JsonObject): string | undefined {
  const { maximum, minimum, multipleOf } = schema;
  if (typeof minimum === 'number' && (schema['exclusiveMinimum'] === true ? value <= minimum : value < minimum))
    return `which is below the minimum of ${minimum}`;
  if (typeof maximum === 'number' && (schema['exclusiveMaximum'] === true ? value >= maximum : value > maximum))
    return `which is above the maximum of ${maximum}`;
  if (typeof multipleOf === 'number' && !Number.isInteger(value / multipleOf))
    return `which is no multiple of ${multipleOf}`;
  if (schema['type'] !== 'integer') return undefined;
  const most = schema['format'] === 'int32' ? 2 ** 31 : 2 ** 63;
  const isWhole = (limit: unknown): boolean =>
    Number.isInteger(limit) && Number(limit) >= -most && Number(limit) < most;
  if (!isWhole(value)) return 'which is too large';
  const wrong = [minimum, maximum].find((limit) => typeof limit === 'number' && !isWhole(limit));
  return wrong === undefined ? undefined : `but the limit of ${String(wrong)} is no whole number of the field's size`;
}

function formatOf({ format }: JsonObject): TextFormat | undefined {
  return typeof format === 'string' ? crdFormats[`crd:${format.replaceAll('-', '')}`] : undefined;
}

function textProblem(value: string, schema: JsonObject): string | undefined {
  const { maxLength, minLength, pattern } = schema;
  const length = [...value].length;
  if (typeof minLength === 'number' && length < minLength) return `which is shorter than ${minLength} characters`;
  if (typeof maxLength === 'number' && length > maxLength) return `which is longer than ${maxLength} characters`;
  if (typeof pattern === 'string' && goRegExp(pattern)?.test(value) === false)
    return `which does not match ${JSON.stringify(pattern)}`;
  const known = formatOf(schema);
  return known === undefined || known.test(value) ? undefined : `which is not ${known.noun}`;
}

const OF_OBJECTS = new Set(['apiVersion', 'kind', 'metadata']);

function innerProblem(value: Json[] | JsonObject, schema: JsonObject): string | undefined {
  if (Array.isArray(value)) {
    const { maxItems, minItems } = schema;
    if (typeof minItems === 'number' && value.length < minItems) return `which has fewer than ${minItems} items`;
    if (typeof maxItems === 'number' && value.length > maxItems) return `which has more than ${maxItems} items`;
    return firstProblem(value.map((item) => [item, schema['items']]));
  }
  const properties = mapOf(schema['properties']);
  const { maxProperties, minProperties } = schema;
  const count = Object.keys(value).length;
  if (typeof minProperties === 'number' && count < minProperties) return `which has fewer than ${minProperties} fields`;
  if (typeof maxProperties === 'number' && count > maxProperties) return `which has more than ${maxProperties} fields`;
  const isOpen = isSet(schema['additionalProperties']) || schema['x-kubernetes-preserve-unknown-fields'] === true;
  const isEmbedded = schema['x-kubernetes-embedded-resource'] === true;
  const unknown = Object.keys(value).find(
    (name) => !Object.hasOwn(properties, name) && !(isEmbedded && OF_OBJECTS.has(name)),
  );
  if (!isOpen && unknown !== undefined) return `in which the field ${unknown} is unknown`;
  const missing = listOf(schema['required']).find((name) => !isSet(own(value, textOf(name))));
  if (missing !== undefined) return `in which ${textOf(missing)} is missing`;
  return firstProblem(
    Object.entries(value).map(([name, item]) => [item, own(properties, name) ?? schema['additionalProperties']]),
  );
}

function firstProblem(values: readonly (readonly [Json, Json | undefined])[]): string | undefined {
  for (const [value, schema] of values) {
    const problem = valueProblem(value, mapOf(schema));
    if (problem !== undefined) return `with ${JSON.stringify(value)} in it, ${problem}`;
  }
  return undefined;
}
