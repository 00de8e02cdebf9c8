import { parse, parseAllDocuments } from 'yaml';
import { emitDocuments, emitYaml } from '../../src/manifest/emit-yaml';
import { parseManifests } from '../../src/source/parse-manifest';

describe('emitYaml', () => {
  it('writes block style, keys as given', () => {
    const value = { b: { list: [{ name: 'x', tags: ['a', 'b'] }, ['deep'], [], {}], empty: {} }, a: null };
    expect(emitYaml(value)).toBe(
      [
        'b:',
        '  list:',
        '    - name: x',
        '      tags:',
        '        - a',
        '        - b',
        '    - - deep',
        '    - []',
        '    - {}',
        '  empty: {}',
        'a: null',
        '',
      ].join('\n'),
    );
  });

  it("sorts keys in cdk8s' order when asked", () => {
    const value = {
      z: 1,
      metadata: { name: 'x', kind: 'k', apiVersion: 'a', annotations: {} },
      kind: 'K',
      a: 1,
      apiVersion: 'v1',
    };
    expect(Object.keys(parse(emitYaml(value, { sortKeys: true })))).toEqual([
      'apiVersion',
      'kind',
      'metadata',
      'a',
      'z',
    ]);
    expect(emitYaml(value, { sortKeys: true })).toContain(
      '\n  annotations: {}\n  apiVersion: a\n  kind: k\n  name: x\n',
    );
  });

  it('leaves undefined out of mappings and writes null for it in lists, as JSON does', () => {
    expect(emitYaml({ a: undefined, b: [undefined, 1], c: { d: undefined } })).toBe('b:\n  - null\n  - 1\nc: {}\n');
  });

  it('writes an object that stands in two places twice', () => {
    const shared = { a: 'b' };
    expect(emitYaml({ one: shared, two: [shared] })).toBe('one:\n  a: b\ntwo:\n  - a: b\n');
  });

  it.each([
    ['longhornio/longhorn-manager:v1.12.1', 'longhornio/longhorn-manager:v1.12.1'],
    ['/var/lib/longhorn/', '/var/lib/longhorn/'],
    ['a sentence with spaces, commas (and more)', 'a sentence with spaces, commas (and more)'],
    ['driver.longhorn.io', 'driver.longhorn.io'],
    ['20Gi', '20Gi'],
    ['100m', '100m'],
  ])('writes %j plain', (text, expected) => expect(emitYaml(text)).toBe(`${expected}\n`));

  const specials =
    'yes no on off y n Y N true false True null Null NULL ~ 0 1 -1 +1 0777 0o17 0x1f 0b1 1_000 1.5 .5 1e3 .inf -.inf .nan 12:30:45 2001-01-01 = << - ? : * & ! % @ ` | > [ { # -- --- ...';
  it.each([
    ...specials.split(' '),
    '',
    ' ',
    'a ',
    ' a',
    'a: b',
    'a #b',
    'a:',
    '- a',
    '1Gi ',
    "it's",
    'a\tb',
    '"',
    '\\',
  ])('quotes %j', (text) => expect(emitYaml(text)[0]).toBe(/^(1Gi|it's)/.test(text) ? emitYaml(text)[0] : '"'));

  it.each(['\u0085', '\u2028', '\u2029', '\ufeff', '\u007f', '\u0000', '\ud800', '\uffff', '\t'])(
    'escapes U+%s, which readers or editors would lose',
    (character) => {
      const text = emitYaml({ key: `a${character}b` });
      expect(text).toMatch(/^key: "a\\(?:u[0-9a-f]{4}|t)b"\n$/);
      expect(parse(text)).toEqual({ key: `a${character}b` });
    },
  );

  it.each([
    [0, '0'],
    [-0, '0'],
    [-3, '-3'],
    [1e21, '1000000000000000000000'],
    [2 ** 53, '9007199254740992'],
    [123456789012345678901234567890n, '123456789012345678901234567890'],
    [0.1, '0.1'],
    [1e-7, '1.0e-7'],
    [1.5e-9, '1.5e-9'],
  ])('writes the number %s', (value, expected) => expect(emitYaml(value)).toBe(`${expected}\n`));

  it.each([
    ['NaN', NaN],
    ['an infinity', -Infinity],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
  ])('refuses %s', (_, value) => expect(() => emitYaml({ value })).toThrow(TypeError));

  it('refuses an object that contains itself', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(() => emitYaml(loop)).toThrow('contains itself');
  });

  it('writes text of several lines as a block that can be read', () => {
    const script = '#!/bin/sh\nset -e\n\n  echo "a: b" # no comment\n';
    expect(emitYaml({ data: { 'run.sh': script, 'no-end': 'a\n😀' } })).toBe(
      [
        'data:',
        '  run.sh: |',
        '    #!/bin/sh',
        '    set -e',
        '',
        '      echo "a: b" # no comment',
        '  no-end: |-',
        '    a',
        '    😀',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ' a\nb',
    '\na',
    'a \nb',
    'a\nb\n\n',
    '\n',
    'a\r\nb',
    'a\n\tb',
    'a\nb ',
    '\u0085\nb',
    'a\n\u2028',
    'a\n\ud83d',
  ])('quotes %j, which no block is sure to keep', (text) => {
    expect(emitYaml({ text })).toMatch(/^text: ".*"\n$/);
    expect(parse(emitYaml({ text }))).toEqual({ text });
  });

  it('writes a key that is too long for a simple one', () => {
    const value = { [`${'k'.repeat(2000)}`]: { a: [1] }, b: 2 };
    expect(parse(emitYaml(value))).toEqual(value);
    expect(parseManifests(emitYaml(value), 'f').documents[0]!.value).toEqual(value);
  });
});

describe('emitDocuments', () => {
  it('puts --- between documents', () => {
    expect(emitDocuments([{ a: 1 }, { b: 2 }])).toBe('a: 1\n---\nb: 2\n');
    expect(emitDocuments([])).toBe('');
  });
});

describe('what is written', () => {
  const seeds = Array.from({ length: 8 }, (_, index) => index + 1);
  it.each(seeds)('is what every reader reads: seed %i', (seed) => {
    const random = generator(seed);
    const values = Array.from({ length: 150 }, () => randomObject(random, 4));
    const text = emitDocuments(values);
    for (const version of ['1.1', '1.2'] as const) {
      const documents = parseAllDocuments(text, { version });
      expect(documents.flatMap((document) => document.errors)).toEqual([]);
      expect(documents.map((document) => document.toJS())).toEqual(values);
    }
    const { documents, diagnostics } = parseManifests(text, 'f');
    expect(diagnostics).toEqual([]);
    expect(documents.map(({ value }) => value)).toEqual(values);
    const sorted = emitDocuments(values, { sortKeys: true });
    expect(parseAllDocuments(sorted).map((document) => document.toJS())).toEqual(values);
  });
});

type Random = (limit: number) => number;

/** mulberry32: the same numbers on every machine. */
function generator(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const pieces =
  'a b yes no on off null true ~ 0 1 12 0777 0o17 1_000 1e3 .5 .inf : - ? # & * ! | > % @ ` , [ ] { } = << --- ... \' " \\ é ☺ 😀 Gi 10:20 2001-01-01 / _ + 0x1f'
    .split(' ')
    .concat([' ', '  ', '\n', '\n\n', '\t', '\r', '\u0085', '\u2028', '\ufeff', '\u0000', '\u007f', ': ', ' #', '- ']);

function randomText(random: Random): string {
  return Array.from({ length: random(7) }, () => pieces[random(pieces.length)]).join('');
}

function randomObject(random: Random, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: 1 + random(4) }, () => [randomText(random), randomValue(random, depth)]),
  );
}

function randomValue(random: Random, depth: number): unknown {
  const kind = random(depth > 0 ? 8 : 5);
  if (kind < 2) return randomText(random);
  if (kind === 2) return [0, -1, 7, 1.5, 1e-7, 1e21, 2 ** 52, -0.25][random(8)];
  if (kind === 3) return [true, false, null][random(3)];
  if (kind === 4) return random(2) === 0 ? [] : {};
  if (kind === 5) return Array.from({ length: random(4) }, () => randomValue(random, depth - 1));
  return randomObject(random, depth - 1);
}
