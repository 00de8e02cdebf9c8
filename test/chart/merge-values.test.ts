import type { ChartTable } from '../../src/chart/chart-value';
import { coalesceValues, mergeValues } from '../../src/chart/merge-values';

describe('mergeValues', () => {
  test.each<[ChartTable[], ChartTable]>([
    [[], {}],
    [[{ a: 1 }, { a: 2 }], { a: 2 }],
    [[{ a: { b: 1, c: 2 } }, { a: { b: 3 } }], { a: { b: 3, c: 2 } }],
    [[{ a: { b: 1 } }, { a: null }], { a: null }],
    [[{ a: { b: 1 } }, { a: 'text' }, { a: { c: 1 } }], { a: { c: 1 } }],
    [[{ a: [1, 2] }, { a: [3] }], { a: [3] }],
  ])('%j', (layers, merged) => {
    expect(mergeValues(layers)).toEqual(merged);
  });

  it('keeps a key that is special to JavaScript', () => {
    const [below, above] = ['{"__proto__":{"a":1}}', '{"__proto__":{"b":2}}'].map((text) => JSON.parse(text));
    expect(JSON.stringify(mergeValues([below, above]))).toBe('{"__proto__":{"a":1,"b":2}}');
  });
});

describe('coalesceValues', () => {
  test.each<[ChartTable, ChartTable, ChartTable]>([
    [{ a: 1 }, {}, { a: 1 }],
    [{ a: 1 }, { a: 2, b: 3 }, { a: 2, b: 3 }],
    [{ a: 1 }, { a: null }, {}],
    [{ a: { b: 1, c: 2 } }, { a: { b: null } }, { a: { c: 2 } }],
    [{ a: { b: 1 } }, { a: 'text' }, { a: 'text' }],
    [{ a: 'text' }, { a: { b: 1 } }, { a: { b: 1 } }],
    [{ a: {} }, { a: { b: null } }, { a: { b: null } }],
  ])('%j under %j', (defaults, values, result) => {
    expect(coalesceValues(defaults, values)).toEqual(result);
  });
});
