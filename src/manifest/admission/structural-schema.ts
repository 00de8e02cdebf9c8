import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { Json, JsonObject } from '../kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, invalid, notOneOf, required } from '../violation';
import { patternProblem } from './go-pattern';

const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'];
const ROOT_METADATA = new Set(['name', 'generateName']);

/**
 * Whether a schema is structural: every field has a type, and the parts can be told apart.
 * Source: kubernetes v1.36.3 apiextensions-apiserver pkg/apiserver/schema/validation.go and
 * pkg/apis/apiextensions/validation/validation.go. The rules in CEL are not compiled here.
 */
export function checkStructuralSchema(schema: JsonObject, path: Path): Violation[] {
  const walk = new Walk(path);
  const type = textOf(schema['type']);
  if (type === '') walk.report((at) => required([...at, 'type'], 'Write type: object.'));
  else if (type !== 'object') walk.report((at) => notOneOf([...at, 'type'], type, ['object']));
  const metadata = mapOf(mapOf(schema['properties'])['metadata']);
  const restricted = Object.keys(mapOf(metadata['properties'])).find((name) => !ROOT_METADATA.has(name));
  if (restricted !== undefined) {
    walk.report((at) =>
      conflict(
        [...at, 'properties', 'metadata'],
        `The schema restricts metadata.${restricted}; only name and generateName can be restricted.`,
        'Write metadata: {type: object}.',
      ),
    );
  }
  walk.node(schema);
  return walk.found;
}

/** One path for the whole walk, copied only where something is found: a CRD has a thousand nodes and mostly no fault. */
class Walk {
  readonly found: Violation[] = [];
  private readonly path: (string | number)[];

  constructor(start: Path) {
    this.path = [...start];
  }

  report(violation: (path: Path) => Violation): void {
    this.found.push(violation([...this.path]));
  }

  node(schema: JsonObject): void {
    for (const check of NODE_CHECKS) check(schema, this);
    const properties = mapOf(schema['properties']);
    for (const name of Object.keys(properties)) this.child(properties[name], 'properties', name);
    if (isObject(schema['items'])) this.child(schema['items'], 'items');
    if (isObject(schema['additionalProperties'])) this.child(schema['additionalProperties'], 'additionalProperties');
  }

  private child(value: Json | undefined, ...steps: string[]): void {
    this.path.push(...steps);
    const schema = mapOf(value);
    const type = textOf(schema['type']);
    const untyped =
      schema['x-kubernetes-int-or-string'] === true || schema['x-kubernetes-preserve-unknown-fields'] === true;
    if (type === '' && !untyped) this.report((at) => required([...at, 'type'], 'Write the type of the field.'));
    else if (type !== '' && !TYPES.includes(type)) this.report((at) => notOneOf([...at, 'type'], type, TYPES));
    this.node(schema);
    this.path.length -= steps.length;
  }
}

type NodeCheck = (schema: JsonObject, walk: Walk) => void;

const checkExclusions: NodeCheck = (schema, walk) => {
  if (schema['x-kubernetes-preserve-unknown-fields'] === false) {
    walk.report((at) =>
      conflict(
        [...at, 'x-kubernetes-preserve-unknown-fields'],
        'x-kubernetes-preserve-unknown-fields may not be false.',
        'Remove it.',
      ),
    );
  }
  if (isSet(schema['properties']) && isSet(schema['additionalProperties'])) {
    walk.report((at) =>
      conflict(
        [...at, 'additionalProperties'],
        'properties and additionalProperties exclude each other.',
        'Keep one of them.',
      ),
    );
  }
};

const checkPattern: NodeCheck = (schema, walk) => {
  const pattern = textOf(schema['pattern']);
  const problem = patternProblem(pattern);
  if (problem !== undefined)
    walk.report((at) => invalid([...at, 'pattern'], pattern, problem, "Write it in Go's syntax (RE2)."));
};

const isOfType: Readonly<Record<string, (value: Json) => boolean>> = {
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  object: isObject,
  string: (value) => typeof value === 'string',
};

const checkDefault: NodeCheck = (schema, walk) => {
  const value = schema['default'];
  const type = textOf(schema['type']);
  if (value === undefined || value === null || !(type in isOfType)) return;
  const choices = listOf(schema['enum']);
  if (!isOfType[type]!(value)) {
    walk.report((at) =>
      invalid([...at, 'default'], value, `but the field is of type ${type}`, 'Write a default of that type.'),
    );
  } else if (choices.length > 0 && typeof value !== 'object' && !choices.includes(value)) {
    walk.report((at) => notOneOf([...at, 'default'], value, choices.map(String)));
  }
};

const checkRules: NodeCheck = (schema, walk) => {
  for (const [index, item] of listOf(schema['x-kubernetes-validations']).entries()) {
    const message = textOf(mapOf(item)['message']);
    if (!message.includes('\n')) continue;
    walk.report((at) =>
      invalid(
        [...at, 'x-kubernetes-validations', index, 'message'],
        message,
        'which has a line break',
        'Write one line.',
      ),
    );
  }
};

const checkListKeys: NodeCheck = (schema, walk) => {
  if (schema['x-kubernetes-list-type'] !== 'map') return;
  const items = mapOf(schema['items']);
  const needed = listOf(items['required']);
  for (const key of listOf(schema['x-kubernetes-list-map-keys']).map(textOf)) {
    const property = mapOf(items['properties'])[key];
    if (property === undefined || needed.includes(key) || isSet(mapOf(property)['default'])) continue;
    walk.report((at) =>
      required(
        [...at, 'items', 'properties', key, 'default'],
        `"${key}" is a list key: make it required, or give it a default.`,
      ),
    );
  }
};

const NODE_CHECKS: readonly NodeCheck[] = [checkExclusions, checkPattern, checkDefault, checkRules, checkListKeys];

function isObject(value: Json | undefined): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
