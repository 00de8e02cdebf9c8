import type { JsonObject } from '../../../src/manifest/kubernetes-object';
import { crd, errors, schemaPath } from './samples';

const either = [{ type: 'integer' }, { type: 'string' }];
const property = (schema: JsonObject) => crd({}, { type: 'object', properties: { a: schema } });
const path = `${schemaPath}/properties/a`;

describe('allOf, anyOf, oneOf and not', () => {
  it.each<[string, JsonObject, string[]]>([
    ['values', { type: 'string', anyOf: [{ pattern: '^a' }, { maxLength: 3 }], not: { enum: ['x'] } }, []],
    [
      'fields',
      { type: 'object', properties: { b: { type: 'string' } }, oneOf: [{ properties: { b: { minLength: 1 } } }] },
      [],
    ],
    ['int-or-string', { 'x-kubernetes-int-or-string': true, anyOf: either }, []],
    [
      'int-or-string with more',
      { 'x-kubernetes-int-or-string': true, allOf: [{ anyOf: either }, { pattern: 'a' }] },
      [],
    ],
    ['a type', { type: 'string', anyOf: [{ type: 'string' }] }, [`schema-conflict ${path}/anyOf/0/type`]],
    [
      'types in another order',
      { 'x-kubernetes-int-or-string': true, anyOf: [...either].reverse() },
      [`schema-conflict ${path}/anyOf/0/type`, `schema-conflict ${path}/anyOf/1/type`],
    ],
    ['prose', { type: 'string', not: { description: 'b' } }, [`schema-conflict ${path}/not/description`]],
    ['a reference', { type: 'string', allOf: [{ $ref: 'b' }] }, [`schema-conflict ${path}/allOf/0/$ref`]],
    ['a bad pattern', { type: 'string', allOf: [{ pattern: '(' }] }, [`schema-format ${path}/allOf/0/pattern`]],
    [
      'a field that the schema lacks',
      { type: 'object', oneOf: [{ properties: { b: { required: ['c'] } } }] },
      [`schema-required ${path}/oneOf/0/properties/b`],
    ],
    [
      'items that the schema lacks',
      { type: 'object', not: { items: { minLength: 1 } } },
      [`schema-required ${path}/not/items`],
    ],
  ])('%s', (_, schema, expected) => {
    expect(errors(property(schema))).toEqual(expected);
  });
});
