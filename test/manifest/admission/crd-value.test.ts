import { valueProblem } from '../../../src/manifest/admission/crd-value';
import type { Json, JsonObject } from '../../../src/kubernetes/kubernetes-object';

const map = { type: 'object', additionalProperties: { type: 'integer' }, minProperties: 1, maxProperties: 2 };
const fields = { type: 'object', properties: { a: { type: 'string' } } };

describe('defaults in a CustomResourceDefinition', () => {
  it.each<[Json, JsonObject]>([
    ['a1', { type: 'string', pattern: '^[a-z]' }],
    ['2026-01-05T10:00:00Z', { type: 'string', format: 'date-time' }],
    ['x', { type: 'string', format: 'something' }],
    [{ a: 1 }, map],
    [{ a: 1, b: 2 }, map],
    [{ a: 'x' }, fields],
    [{ b: 'x' }, { ...fields, 'x-kubernetes-preserve-unknown-fields': true }],
    [{ kind: 'x' }, { ...fields, 'x-kubernetes-embedded-resource': true }],
    [-(2 ** 31), { type: 'integer', format: 'int32', minimum: -(2 ** 31) }],
  ])('%j', (value, schema) => {
    expect(valueProblem(value, schema)).toBeUndefined();
  });

  it.each<[Json, JsonObject]>([
    ['1', { type: 'string', pattern: '^[a-z]' }],
    ['yesterday', { type: 'string', format: 'date-time' }],
    [{}, map],
    [{ a: 1, b: 2, c: 3 }, map],
    [{ b: 'x' }, fields],
    [2 ** 31, { type: 'integer', format: 'int32' }],
  ])('not %j', (value, schema) => {
    expect(valueProblem(value, schema)).toBeDefined();
  });
});
