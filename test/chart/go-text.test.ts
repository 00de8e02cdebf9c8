import type { ChartValue } from '../../src/chart/chart-value';
import { json, printed, quoted, sortedEntries } from '../../src/chart/go-text';

test.each<[ChartValue | undefined, string]>([
  [undefined, ''],
  [null, ''],
  ['', ''],
  ['text', 'text'],
  [true, 'true'],
  [0, '0'],
  [-0, '-0'],
  [1.5, '1.5'],
  [999999, '999999'],
  [1000000, '1e+06'],
  [12345678, '1.2345678e+07'],
  [1e21, '1e+21'],
  [0.0001, '0.0001'],
  [1e-7, '1e-07'],
  [1000000n, '1000000'],
  [['a', 1, null], '[a 1 <nil>]'],
  [{ b: 1, a: ['x'] }, 'map[a:[x] b:1]'],
])('prints %p as %j', (value, text) => {
  expect(printed(value)).toBe(text);
});

test.each<[ChartValue | undefined, string]>([
  [undefined, ''],
  [null, ''],
  ['', '""'],
  ['plain', '"plain"'],
  [1000000, '"1e+06"'],
  ['q" b\\', '"q\\" b\\\\"'],
  ['tab\tline\n', '"tab\\tline\\n"'],
  ['\u0001\u007f\u0085\u200b', '"\\x01\\x7f\\u0085\\u200b"'],
  ['é🎉', '"é🎉"'],
  ['\u{e0001}', '"\\U000e0001"'],
])('quotes %p as %s', (value, text) => {
  expect(quoted(value)).toBe(text);
});

test.each<[ChartValue, string]>([
  [{ v2: 1000000, v1: '3' }, '{"v1":"3","v2":1000000}'],
  [{ 10: 'a', 9: 'b' }, '{"10":"a","9":"b"}'],
  [{ a: 9007199254740993n }, '{"a":9007199254740993}'],
  [['<a&b>', '\u2028', null], '["\\u003ca\\u0026b\\u003e","\\u2028",null]'],
])('writes %p as JSON', (value, text) => {
  expect(json(value)).toBe(text);
});

test('sorts the entries of a table', () => {
  expect(sortedEntries({ b: 1, B: 2, a: 3 })).toEqual([
    ['B', 2],
    ['a', 3],
    ['b', 1],
  ]);
});
