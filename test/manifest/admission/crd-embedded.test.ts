import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { crd, errors, schemaPath } from './samples';

const embedded = 'x-kubernetes-embedded-resource';
const open = 'x-kubernetes-preserve-unknown-fields';
const either = 'x-kubernetes-int-or-string';
const root = (properties: JsonObject) => crd({}, { type: 'object', properties });
const path = `${schemaPath}/properties`;

describe('objects in a schema', () => {
  it.each<[string, JsonObject, string[]]>([
    ['fields of every object', { apiVersion: { type: 'string' }, metadata: { type: 'object' } }, []],
    ['a kind that is a number', { kind: { type: 'integer' } }, [`schema-enum ${path}/kind/type`]],
    [
      'metadata with a default',
      { metadata: { type: 'object', default: {} } },
      [`schema-conflict ${path}/metadata/default`],
    ],
    ['embedded with fields', { a: { type: 'object', [embedded]: true, properties: { spec: { type: 'string' } } } }, []],
    ['embedded with anything', { a: { type: 'object', [embedded]: true, [open]: true } }, []],
    ['embedded with nothing', { a: { type: 'object', [embedded]: true } }, [`schema-required ${path}/a/properties`]],
    ['embedded text', { a: { type: 'string', [embedded]: true, [open]: true } }, [`schema-enum ${path}/a/type`]],
    ['integer or text with fields', { a: { [either]: true, [open]: true } }, [`schema-conflict ${path}/a/${open}`]],
  ])('%s', (_, properties, expected) => {
    expect(errors(root(properties))).toEqual(expected);
  });
});
