import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { crd, errors, schemaPath } from './samples';

const either = [{ type: 'integer' }, { type: 'string' }];
const root = (schema: JsonObject) => crd({}, { type: 'object', ...schema });
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
    ['integer or text for another type', { type: 'string', anyOf: either }, []],
    [
      'types in another order',
      { 'x-kubernetes-int-or-string': true, anyOf: [...either].reverse() },
      [`schema-conflict ${path}/anyOf/0/type`, `schema-conflict ${path}/anyOf/1/type`],
    ],
    ['prose', { type: 'string', not: { description: 'b' } }, [`schema-conflict ${path}/not/description`]],
    ['a reference', { type: 'string', allOf: [{ $ref: 'b' }] }, [`schema-conflict ${path}/allOf/0/$ref`]],
    ['a bad pattern', { type: 'string', allOf: [{ pattern: '(' }] }, [`schema-format ${path}/allOf/0/pattern`]],
    ['fields that only the branch has', { type: 'object', not: { properties: { b: { minLength: 1 } } } }, []],
  ])('%s', (_, schema, expected) => {
    expect(errors(property(schema))).toEqual(expected);
  });

  it.each<[string, JsonObject, string[]]>([
    ['a field', { properties: { b: { required: ['c'] } } }, ['schema-required %s/oneOf/0/properties/b']],
    ['items', { items: { minLength: 1 } }, ['schema-required %s/oneOf/0/items']],
    [
      'a field of a field',
      { properties: { a: { properties: { b: {} } } } },
      ['schema-required %s/oneOf/0/properties/a/properties/b'],
    ],
  ])('at the root are about what the schema describes: %s', (_, branch, expected) => {
    const subject = root({ properties: { a: { type: 'object' } }, oneOf: [branch] });
    expect(errors(subject)).toEqual(expected.map((text) => text.replace('%s', schemaPath)));
  });
});
