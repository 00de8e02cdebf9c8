import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import { conflict, notOneOf, required } from '../violation';
import type { NodeCheck, Walk } from './structural-schema';

const TYPES = { apiVersion: 'string', kind: 'string', metadata: 'object' };
const EMBEDDED = 'x-kubernetes-embedded-resource';
const OPEN = 'x-kubernetes-preserve-unknown-fields';
const EITHER = 'x-kubernetes-int-or-string';

/**
 * The fields that every object has.
 * Source: kubernetes v1.36.3 apiextensions-apiserver pkg/apiserver/schema/validation.go.
 */
export function checkObjectFields(properties: JsonObject, walk: Walk): void {
  for (const [name, wanted] of Object.entries(TYPES)) {
    const type = textOf(mapOf(properties[name])['type']);
    if (type !== '' && type !== wanted)
      walk.report((at) => notOneOf([...at, 'properties', name, 'type'], type, [wanted]));
  }
  if (isSet(mapOf(properties['metadata'])['default']))
    walk.report((at) =>
      conflict([...at, 'properties', 'metadata', 'default'], 'The metadata have no default.', 'Remove it.'),
    );
}

/** Source: the same file. Objects in a field are objects, and say what they hold or that they hold anything. */
export const checkEmbedded: NodeCheck = (schema, walk) => {
  const isOpen = schema[OPEN] === true;
  if (isOpen && schema[EITHER] === true)
    walk.report((at) => conflict([...at, OPEN], 'An integer or a text has no unknown fields.', `Remove ${OPEN}.`));
  if (schema[EMBEDDED] !== true) return;
  const type = textOf(schema['type']);
  if (type === '') walk.report((at) => required([...at, 'type'], 'Write type: object.'));
  else if (type !== 'object') walk.report((at) => notOneOf([...at, 'type'], type, ['object']));
  if (!isOpen && Object.keys(mapOf(schema['properties'])).length === 0)
    walk.report((at) => required([...at, 'properties'], `Describe the fields, or write ${OPEN}: true.`));
};
