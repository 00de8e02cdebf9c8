import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { Json, JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, invalid, notOneOf, required } from '../violation';
import { checkEmbedded, checkObjectFields } from './crd-embedded';
import { checkJunctors } from './crd-junctors';
import { checkListType, checkMapType } from './crd-lists';
import { checkPattern } from './crd-pattern';
import { checkUnsupported } from './crd-unsupported';
import { valueProblem } from './crd-value';
import { isMapping } from '../../diagnostics/is-mapping';

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
  if (schema['nullable'] === true)
    walk.report((at) => conflict([...at, 'nullable'], 'An object as a whole cannot be null.', 'Remove nullable.'));
  if (isSet(schema['additionalProperties']))
    walk.report((at) =>
      conflict([...at, 'additionalProperties'], 'An object as a whole is no mapping of anything.', 'Write properties.'),
    );
  const isOpen = schema['x-kubernetes-preserve-unknown-fields'] === true;
  if (type === '' && !isOpen) walk.report((at) => required([...at, 'type'], 'Write type: object.'));
  else if (type !== '' && type !== 'object') walk.report((at) => notOneOf([...at, 'type'], type, ['object']));
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
  checkObjectFields(mapOf(schema['properties']), walk);
  walk.node(schema);
  return walk.found;
}

/** One path for the whole walk, copied only where something is found: a CRD has a thousand nodes and mostly no fault. */
export class Walk {
  readonly found: Violation[] = [];
  private readonly path: (string | number)[];
  private maps = 0;

  constructor(private readonly start: Path) {
    this.path = [...start];
  }

  /** Whether this is the schema of the object as a whole. */
  get isAtRoot(): boolean {
    return this.path.length === this.start.length;
  }

  /** Whether the node is about values of a mapping with any keys. */
  get isInMap(): boolean {
    return this.maps > 0;
  }

  report(violation: (path: Path) => Violation): void {
    this.found.push(violation([...this.path]));
  }

  node(schema: JsonObject): void {
    for (const check of NODE_CHECKS) check(schema, this);
    const properties = mapOf(schema['properties']);
    for (const name of Object.keys(properties)) this.child(properties[name], 'properties', name);
    if (isMapping(schema['items'])) this.child(schema['items'], 'items');
    if (!isMapping(schema['additionalProperties'])) return;
    this.maps++;
    this.child(schema['additionalProperties'], 'additionalProperties');
    this.maps--;
  }

  /** Reports from here on are about what stands there. */
  within(steps: Path, check: () => void): void {
    this.path.push(...steps);
    check();
    this.path.length -= steps.length;
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

/** Looks at one node of a schema. */
export type NodeCheck = (schema: JsonObject, walk: Walk) => void;

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
  const others = schema['additionalProperties'];
  if (Object.keys(mapOf(schema['properties'])).length > 0 && isSet(others) && others !== true) {
    walk.report((at) =>
      conflict(
        [...at, 'additionalProperties'],
        'properties and additionalProperties exclude each other.',
        'Keep one of them.',
      ),
    );
  }
};

const checkDefault: NodeCheck = (schema, walk) => {
  const value = schema['default'];
  // The server does not look at defaults in mappings.
  if (value === undefined || value === null || walk.isInMap) return;
  const problem = valueProblem(value, schema);
  if (problem !== undefined)
    walk.report((at) => invalid([...at, 'default'], value, problem, 'Write a default that the field takes.'));
};

const checkRules: NodeCheck = (schema, walk) => {
  for (const [index, item] of listOf(schema['x-kubernetes-validations']).entries()) {
    const [rule, message] = ['rule', 'message'].map((field) => textOf(mapOf(item)[field])) as [string, string];
    const path = ['x-kubernetes-validations', index, 'message'];
    if (rule !== '' && rule.trim() === '')
      walk.report((at) => required([...at, 'x-kubernetes-validations', index, 'rule']));
    else if (message.trim().includes('\n'))
      walk.report((at) => invalid([...at, ...path], message, 'which has a line break', 'Write one line.'));
    else if (message !== '' && message.trim() === '')
      walk.report((at) => invalid([...at, ...path], message, 'which is blank', 'Write a message, or remove it.'));
    else if (rule.trim().includes('\n') && message === '')
      walk.report((at) => required([...at, ...path], 'Write a message for a rule of several lines.'));
  }
};

const NODE_CHECKS: readonly NodeCheck[] = [
  checkExclusions,
  checkEmbedded,
  checkUnsupported,
  checkJunctors,
  checkPattern,
  checkDefault,
  checkRules,
  checkListType,
  checkMapType,
];
