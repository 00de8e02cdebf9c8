import type { ChartValue } from '../../src/chart/chart-value';
import { ChartValues, losesLineBreaks, pointer } from '../../src/chart/chart-values';
import type { Json } from '../../src/manifest/kubernetes-object';
import { found } from './reader';

const of = (value: ChartValue): ChartValues => new ChartValues({ a: { b: value } });

it('finds values by their path', () => {
  const values = new ChartValues({ a: { b: 1, n: null }, t: 'text' });
  expect(['a.b', 'a.n', 'a.x', 't.length', 'a.constructor', 'x.y'].map((path) => values.at(path))).toEqual([
    1,
    ...Array<undefined>(5),
  ]);
});

describe('a field without quotes', () => {
  test.each<[ChartValue, Json]>([
    ['text', 'text'],
    [' text\t', 'text'],
    ['\u00a0', '\u00a0'],
    ['', null],
    ['~', null],
    ['yes', true],
    ['0x10', 16],
    ['1e+06', 1000000],
    ['12:30', '12:30'],
    [1000000, 1000000],
    [5n, 5],
    [false, false],
  ])('%p reads as %p', (value, read) => {
    const values = of(value);
    expect(values.field('a.b')).toEqual(read);
    expect(values.diagnostics).toEqual([]);
  });

  test.each(['a: b', '{}', "'x'", '.inf', '.NaN', 'a\nb', '\u0007'])('%j is refused', (value) => {
    const values = of(value);
    values.field('a.b');
    expect(found(values)).toEqual(['error chart-value-text /a/b']);
  });

  it('is what the template says where the value is not true', () => {
    expect([of('').fieldOr('a.b', 'x'), of('~').fieldOr('a.b', 'x'), of(0).fieldIfTrue('a.b')]).toEqual([
      'x',
      null,
      undefined,
    ]);
  });
});

test.each<[ChartValue, string[]]>([
  ['longhorn', []],
  ['on', ['error chart-value-name /a/b']],
  ['1', ['error chart-value-name /a/b']],
  [1, ['error chart-value-name /a/b']],
  ['Upper', ['error chart-value-name /a/b']],
])('the name %p', (value, findings) => {
  const values = of(value);
  values.name('a.b');
  expect(found(values)).toEqual(findings);
});

describe('YAML that Longhorn reads later', () => {
  const warned = ['warning chart-value-text /a/b'];
  test.each<['innerLine' | 'innerText', ChartValue, string[]]>([
    ['innerLine', 'text', []],
    ['innerLine', true, []],
    ['innerLine', "'a: b'", []],
    ['innerLine', 'a: b', warned],
    ['innerText', 'text', []],
    ['innerText', '', []],
    ['innerText', '\'{"url":"x"}\'', []],
    ['innerText', '{"url":"x"}', warned],
    ['innerText', true, warned],
  ])('%s of %p', (method, value, findings) => {
    const values = of(value);
    values[method]('a.b');
    expect(found(values)).toEqual(findings);
  });

  test.each<[string, '"' | "'", string[]]>([
    ["it's", '"', []],
    ['q"', '"', warned],
    ['back\\', '"', warned],
    ['{"a":1}', "'", []],
    ["it's", "'", warned],
  ])('%j between %s', (value, quote, findings) => {
    const values = of(value);
    expect(values.innerInQuotes('a.b', quote)).toBe(value);
    expect(found(values)).toEqual(findings);
  });
});

test.each<[string, string[]]>([
  ['example.org/key', []],
  ['two words', []],
  ['a: b', ['error chart-value-text /a/b']],
  ['yes', ['error chart-value-text /a/b']],
  ['', ['error chart-value-text /a/b']],
])('the key %j', (key, findings) => {
  const values = of('');
  expect(values.key('a.b', key)).toBe(key);
  expect(found(values)).toEqual(findings);
});

it('wants scalars for annotations', () => {
  const values = of({ a: 'x', b: 1, c: { d: 'x' } });
  values.annotations('a.b');
  expect(found(values)).toEqual(['error chart-value-type /a/b']);
});

test.each<[Json | undefined, boolean]>([
  [undefined, false],
  ['a\n', false],
  ['a\n\n', true],
  ['\n', true],
  [{ z: 'a\n\n', a: 'b' }, true],
  [{ a: 'a\n\n', z: ['b'] }, false],
  [{ z: ['b', { c: '\n' }] }, true],
])('whether %j loses line breaks at the end of a document', (value, loses) => {
  expect(losesLineBreaks(value)).toBe(loses);
});

it('escapes keys in pointers', () => {
  expect(pointer('a/b.c~d')).toBe('/a~1b/c~0d');
});
