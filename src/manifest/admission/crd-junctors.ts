import { own } from '../../diagnostics/own';
import { isSet, listOf, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import { conflict, required } from '../violation';
import { checkUnsupported } from './crd-unsupported';
import { checkPattern } from './crd-pattern';
import type { NodeCheck, Walk } from './structural-schema';

/** What belongs to the structure: in a junctor it would say something else for each branch. */
const STRUCTURAL = [
  'additionalProperties',
  'default',
  'description',
  'nullable',
  'title',
  'type',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-int-or-string',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-list-type',
  'x-kubernetes-map-type',
  'x-kubernetes-preserve-unknown-fields',
];

/**
 * Schemas in allOf, anyOf, oneOf and not say which values pass, and nothing of the structure.
 * Source: kubernetes v1.36.3 apiextensions-apiserver pkg/apiserver/schema/validation.go.
 */
export const checkJunctors: NodeCheck = (schema, walk) => {
  const structure = walk.isAtRoot ? schema : undefined;
  eachBranch(schema, walk, (branch, name, index) => {
    const mayBeTyped = name === 'anyOf' && isIntOrString(schema);
    checkBranch(branch, structure, walk, mayBeTyped, name === 'allOf' && index === 0);
  });
};

function eachBranch(
  schema: JsonObject,
  walk: Walk,
  check: (branch: JsonObject, name: string, index: number) => void,
): void {
  for (const name of ['allOf', 'anyOf', 'oneOf'])
    for (const [index, branch] of listOf(schema[name]).entries())
      walk.within([name, index], () => check(mapOf(branch), name, index));
  if (isSet(schema['not'])) walk.within(['not'], () => check(mapOf(schema['not']), 'not', 0));
}

/** Left over from before there was int-or-string: an integer or a text, in this order, whatever the field is. */
function isIntOrString(schema: JsonObject): boolean {
  const types = listOf(schema['anyOf']).map((item) => mapOf(item)['type']);
  return types.length === 2 && types[0] === 'integer' && types[1] === 'string';
}

/**
 * `structure` is the part of the schema that the branch is about, as far as the server compares the two: from the root
 * downwards, and not where it has said already that there is none.
 */
function checkBranch(
  branch: JsonObject,
  structure: JsonObject | undefined,
  walk: Walk,
  mayBeTyped = false,
  mayHoldTypes = false,
): void {
  for (const name of STRUCTURAL) {
    const value = branch[name];
    if (!isSet(value) || value === false || value === '' || (name === 'type' && mayBeTyped)) continue;
    const message = `${name} is part of the structure, and cannot stand in a branch of allOf, anyOf, oneOf or not.`;
    walk.report((at) => conflict([...at, name], message, 'Write it at the field itself.'));
  }
  checkUnsupported(branch, walk);
  checkPattern(branch, walk);
  checkFields(branch, structure, walk);
  eachBranch(branch, walk, (inner, name) =>
    checkBranch(inner, structure, walk, mayHoldTypes && name === 'anyOf' && isIntOrString(branch)),
  );
}

function checkFields(branch: JsonObject, structure: JsonObject | undefined, walk: Walk): void {
  const known = mapOf(mapOf(structure)['properties']);
  for (const [name, inner] of Object.entries(mapOf(branch['properties'])))
    walk.within(['properties', name], () => checkPart(mapOf(inner), own(known, name), structure, walk));
  const items = branch['items'];
  if (isSet(items) && !Array.isArray(items))
    walk.within(['items'], () => checkPart(mapOf(items), mapOf(structure)['items'], structure, walk));
}

/** Fields and items that a branch is about have to be in the structure too. */
function checkPart(part: JsonObject, own: unknown, structure: JsonObject | undefined, walk: Walk): void {
  if (!isSet(own) && structure !== undefined)
    walk.report((at) => required(at, 'Describe it in the schema itself too, outside of the branch.'));
  checkBranch(part, isSet(own) ? mapOf(own) : undefined, walk);
}
