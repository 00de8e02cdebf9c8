import type { ChartValue } from '../../src/chart/chart-value';
import { ChartValues, losesLineBreaks, pointerOfValue } from '../../src/chart/chart-values';
import type { Json } from '../../src/kubernetes/kubernetes-object';
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
    ['text \n\n', 'text'],
    ['\n', null],
    ['"*.example.org"', '*.example.org'],
    ['"a\\u002eb" ', 'a.b'],
    ["'it''s: a'", "it's: a"],
    [1000000, 1000000],
    [5n, 5],
    [false, false],
  ])('%p reads as %p', (value, read) => {
    const values = of(value);
    expect(values.unquotedField('a.b')).toEqual(read);
    expect(values.diagnostics).toEqual([]);
  });

  test.each(['a: b', '{}', '*.a', "'x", '"\\q"', '.inf', '.NaN', 'a\nb', '\u0007'])('%j is refused', (value) => {
    const values = of(value);
    values.unquotedField('a.b');
    expect(found(values)).toEqual(['error chart-value-text /a/b']);
  });

  test.each<[ChartValue]>([[{}], [['a']]])('%p is refused, which is no one text', (value) => {
    const values = of(value);
    values.unquotedField('a.b');
    expect(found(values)).toEqual(['error chart-value-type /a/b']);
  });

  test.each([
    ['*.a', `Put quotes into the value: '"*.a"'.`],
    ["it's: a", 'Use a value without YAML punctuation.'],
  ])('%j is repaired', (value, hint) => {
    const values = of(value);
    values.unquotedField('a.b');
    expect(values.diagnostics.map((one) => one.hint)).toEqual([hint]);
  });

  it('is what the template says where the value is not true', () => {
    expect([
      of('').unquotedFieldOr('a.b', 'x'),
      of('~').unquotedFieldOr('a.b', 'x'),
      of(0).unquotedFieldIfTrue('a.b'),
    ]).toEqual(['x', null, undefined]);
  });
});

test.each<[ChartValue, [string, ChartValue][]]>([
  [
    ['x', null],
    [
      ['0', 'x'],
      ['1', null],
    ],
  ],
  [
    { z: 1, a: 2 },
    [
      ['a', 2],
      ['z', 1],
    ],
  ],
  ['', []],
])('the items of %j', (value, items) => {
  expect(of(value).items('a.b')).toEqual(items);
});

it('knows what was asked for', () => {
  const values = new ChartValues({ a: { b: 1 }, ab: 1 });
  values.isTrue('a.b');
  expect(['/a', '/a/b', '/a/b/c', '/ab'].map((place) => values.wasAskedFor(place))).toEqual([true, true, false, false]);
});

test.each([
  ['a', true],
  ['x', true],
  ['a.x', true],
  ['x.y', false],
  ['a.b.c', false],
])('whether a template can name %s: %s', (path, reachable) => {
  expect(of('text').isReachable(path)).toBe(reachable);
});

test.each<[ChartValue, string[]]>([
  ['longhorn', []],
  ['on', ['error chart-value-name /a/b']],
  ['1', ['error chart-value-name /a/b']],
  [1, ['error chart-value-name /a/b']],
  ['Upper', ['error chart-value-name /a/b']],
])('the name %p', (value, findings) => {
  const values = of(value);
  values.objectName('a.b');
  expect(found(values)).toEqual(findings);
});

describe('YAML that Longhorn reads later', () => {
  const warned = ['warning chart-value-text /a/b'];
  test.each<['unquotedScalarForLonghorn' | 'unquotedTextForLonghorn', ChartValue, string[]]>([
    ['unquotedScalarForLonghorn', 'text', []],
    ['unquotedScalarForLonghorn', true, []],
    ['unquotedScalarForLonghorn', "'a: b'", []],
    ['unquotedScalarForLonghorn', 'a: b', warned],
    ['unquotedTextForLonghorn', 'text', []],
    ['unquotedTextForLonghorn', '', []],
    ['unquotedTextForLonghorn', '\'{"url":"x"}\'', []],
    ['unquotedTextForLonghorn', '{"url":"x"}', warned],
    ['unquotedTextForLonghorn', true, warned],
    ['unquotedScalarForLonghorn', 'text\n', []],
    ['unquotedScalarForLonghorn', 'a:\n', warned],
    ['unquotedTextForLonghorn', "'true'\n", []],
    ['unquotedTextForLonghorn', 'true\n', warned],
    ['unquotedScalarForLonghorn', 'a\nb\n', ['error chart-value-text /a/b']],
    ['unquotedScalarForLonghorn', ['a'], ['warning chart-value-type /a/b']],
    ['unquotedTextForLonghorn', { a: 1 }, ['warning chart-value-type /a/b']],
  ])('%s of %p', (method, value, findings) => {
    const values = of(value);
    values[method]('a.b');
    expect(found(values)).toEqual(findings);
  });

  it('has lists and mappings in the notation of Go', () => {
    const values = of({ b: ['x', 1e6], a: null });
    expect(values.textForLonghorn('a.b')).toBe('map[a:<nil> b:[x 1e+06]]');
    expect(found(values)).toEqual(['warning chart-value-type /a/b']);
  });

  test.each<[string, '"' | "'", string[]]>([
    ["it's", '"', []],
    ['q"', '"', warned],
    ['back\\', '"', warned],
    ['{"a":1}', "'", []],
    ["it's", "'", warned],
  ])('%j between %s', (value, quote, findings) => {
    const values = of(value);
    expect(values.betweenQuotesForLonghorn('a.b', quote)).toBe(value);
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
  expect(values.unquotedKey('a.b', key)).toBe(key);
  expect(found(values)).toEqual(findings);
});

test.each([
  ['text\n', 'Begin the value with ">-", which takes the line break off.'],
  ['a\nb', 'Write the value on one line.'],
])('%j is no line', (value, hint) => {
  const values = of(value);
  values.textOnOneLine('a.b');
  expect(values.diagnostics.map((one) => one.hint)).toEqual([hint]);
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
  expect(pointerOfValue('a/b.c~d')).toBe('/a~1b/c~0d');
});
