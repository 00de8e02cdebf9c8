import type { Json } from '../../src/kubernetes/kubernetes-object';
import { parseManifests, parseScalar, parseValues } from '../../src/source/parse-manifest';

/** Documents, and the JSON that sigs.k8s.io/yaml v1.6.0 makes of them. Recorded from that library. */
const facts: [text: string, json: string][] = [
  ['a: 1\n<<: {a: 2}', '{"a":2}'],
  ['x: &m {a: 1, b: 2}\nz:\n  <<: *m\n  b: 3', '{"x":{"a":1,"b":2},"z":{"a":1,"b":3}}'],
  ['x: &m {a: 1}\nz: &n {a: 2, b: 2}\nw:\n  <<: [*m, *n]\n', '{"x":{"a":1},"z":{"a":2,"b":2},"w":{"a":1,"b":2}}'],
  ['y: 1\nn: 2', '{"true":1,"false":2}'],
  ["'on': 1\non: 2", '{"on":1,"true":2}'],
  ['{a: 1, b: [yes, 0o17, 0777, ~]}', '{"a":1,"b":[true,15,511,null]}'],
  [
    '1.5: b\n1e20: c\n.5: d\n1e6: e\n1234567890.0: f\n1e-5: g',
    '{"1.5":"b","1e+20":"c","0.5":"d","1e+06":"e","1.234568e+09":"f","1e-05":"g"}',
  ],
  ['1: a\n0x10: b\n2.0: c\n123456.5: d', '{"1":"a","16":"b","2":"c","123456.5":"d"}'],
  ['? a\n: b', '{"a":"b"}'],
  ['a: &x [1, 2]\nb: *x', '{"a":[1,2],"b":[1,2]}'],
  ['a: &x 1\nb: &x 2\nc: *x', '{"a":1,"b":2,"c":2}'],
  ['a: !!str 1\nb: !!int "3"\nc: !!float 3\nd: !!bool "yes"', '{"a":"1","b":3,"c":3,"d":true}'],
  ['a: !!binary aGk=\nb: !custom x\nc: !!null ""', '{"a":"hi","b":"x","c":null}'],
  [
    'a: |\n  x\n   y\n\nb: >-\n  fold\n  ed\n\n  p\nc: |+\n  keep\n\n',
    '{"a":"x\\n y\\n","b":"fold ed\\np","c":"keep\\n\\n"}',
  ],
  [
    'a: \'it\'\'s\'\nb: "\\u263a\\x41\\n"\nc: "fold\n  ed"\nd: plain\n  cont',
    '{"a":"it\'s","b":"☺A\\n","c":"fold ed","d":"plain cont"}',
  ],
  ['{\n\t"a": [\n\t\t1,\n\t\t2\n\t]\n}', '{"a":[1,2]}'],
  ['- - a\n  - b\n-\n  c: d', '[["a","b"],{"c":"d"}]'],
  ['a: b # c\nb: x#c', '{"a":"b","b":"x#c"}'],
  ['a:\n- 1\n- 2\nb: []', '{"a":[1,2],"b":[]}'],
  ['a: "tab\\there"\nb: x\ty', '{"a":"tab\\there","b":"x\\ty"}'],
  ['a: 2001-12-14\nb: 12:30:45', '{"a":"2001-12-14","b":"12:30:45"}'],
  ['a: 1\r\nb:\r\n  - c\r\n', '{"a":1,"b":["c"]}'],
  ['\ufeffa: 1', '{"a":1}'],
];

/** Documents that the same library refuses, with the code and the place that we report. */
const refused: [text: string, code: string, line: number, column: number][] = [
  ['a: .inf', 'not-json', 1, 4],
  ['a:\n  b: -.INF', 'not-json', 2, 6],
  ['~: x', 'yaml-key', 1, 1],
  ['[1]: x', 'yaml-key', 1, 1],
  ['18446744073709551615: a', 'yaml-key', 1, 1],
  ['a: *nope', 'yaml-alias', 1, 4],
  ['a: &a [*a]', 'yaml-alias', 1, 8],
  ['a: !!int x', 'yaml-tag', 1, 10],
  ['a: !!int 1e3', 'yaml-tag', 1, 10],
  ["a: !!binary '*'", 'yaml-tag', 1, 13],
  ['<<: 1', 'yaml-merge', 1, 1],
  ['x: &m [1]\nz:\n  <<: *m', 'yaml-merge', 3, 3],
  ['a: 1\n\tb: 2', 'yaml-syntax', 2, 1],
  ['a: 1\n\t\nb: 2', 'yaml-syntax', 2, 1],
  ['- \tx: 1', 'yaml-syntax', 1, 2],
  ['\t', 'yaml-syntax', 1, 1],
  ['a: b: c', 'yaml-syntax', 1, 4],
  ['a:\n  b: 1\n\n    c: 2', 'yaml-syntax', 4, 5],
  ['a: b\n c:\n  d: [\n', 'yaml-syntax', 2, 2],
  ["a: 'x", 'yaml-syntax', 1, 5],
  ['- a\nb: c', 'yaml-syntax', 2, 1],
  ['a: @x', 'yaml-syntax', 1, 4],
  ['a: {b: 1', 'yaml-syntax', 1, 8],
  ['a: [1\nb: 2', 'yaml-syntax', 2, 1],
];

describe('parseManifests', () => {
  it.each(facts)('reads %j as Kubernetes does', (text, json) => {
    const { documents, diagnostics } = parseManifests(text, 'f.yaml');
    expect(diagnostics).toEqual([]);
    expect(documents.map(({ value }) => value)).toEqual([JSON.parse(json)]);
  });

  it.each(refused)('refuses %j', (text, code, line, column) => {
    const { documents, diagnostics } = parseManifests(text, 'f.yaml');
    expect(documents).toEqual([]);
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', source: { file: 'f.yaml', line, column } });
    expect(diagnostics[0]!.hint).toBeDefined();
  });

  it('cuts a stream at its separators, and goes on after a broken document', () => {
    const text = '# only a comment\n---\na: 1\n--- # second\nb: [\n---\n\n---\nc: 3\n...\n';
    const { documents, diagnostics } = parseManifests(text, 'f.yaml');
    expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { c: 3 }]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.source).toMatchObject({ line: 5 });
  });

  it('refuses what Kubernetes would silently leave out: a document that begins on the line of its separator', () => {
    const { diagnostics } = parseManifests('a: 1\n--- {b: 2}\n', 'f.yaml');
    expect(diagnostics[0]).toMatchObject({ code: 'yaml-syntax', source: { line: 2 } });
  });

  it('reports a key that is given twice, at the second one', () => {
    const { documents, diagnostics } = parseManifests('a: 1\nb:\n  c: 1\n  "c": 2\n', 'f.yaml');
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'duplicate-key',
        severity: 'error',
        source: { file: 'f.yaml', line: 4, column: 3 },
      }),
    ]);
    expect(documents[0]!.value).toEqual({ a: 1, b: { c: 2 } });
  });

  it('warns of a number that no double can hold', () => {
    const { documents, diagnostics } = parseManifests('a: 9007199254740993', 'f.yaml');
    expect(documents[0]!.value).toEqual({ a: 9007199254740992 });
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'number-not-exact', severity: 'warning' })]);
  });

  it('gives no part of a document out twice', () => {
    const { a, b } = parseManifests('a: &x {c: 1}\nb: *x', 'f.yaml').documents[0]!.value as Record<string, object>;
    expect(a).toEqual(b);
    expect(a).not.toBe(b);
  });

  it('keeps a key named __proto__ a key', () => {
    const { value } = parseManifests('__proto__: {a: 1}', 'f.yaml').documents[0]!;
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('stops at aliases that would blow the document up', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++) {
      lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
    }
    const { documents, diagnostics } = parseManifests(lines.join('\n'), 'f.yaml');
    expect(documents).toEqual([]);
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'yaml-alias' })]);
  });

  it('reports a document that is nested too deeply instead of failing', () => {
    const { diagnostics } = parseManifests('['.repeat(100_000), 'f.yaml');
    expect(diagnostics[0]).toMatchObject({ severity: 'error' });
  });

  it('tells who feeds it a Helm template', () => {
    const { diagnostics } = parseManifests('a: {{ .Values.a }} b: [\n', 'f.yaml');
    expect(diagnostics[0]!.hint).toContain('helm template');
  });

  it('tells what comes after the end of a document', () => {
    const { diagnostics } = parseManifests('a: 1\n...\nb: 2\n', 'a.yaml');
    expect(diagnostics.map(({ code, message, source }) => [code, message, source?.line])).toEqual([
      ['yaml-syntax', 'A second document begins here, which Kubernetes leaves out without a word.', 3],
    ]);
  });
});

describe('locate', () => {
  const text = [
    '# comment',
    'kind: List',
    'base: &base',
    '  shared: 1',
    'spec:',
    '  "a/b": {flow: [1, {deep: 2}]}',
    '  list:',
    '    - name: x',
    '    - name: y',
    '  merged:',
    '    <<: *base',
    '    own: 1',
    '  alias: *base',
  ].join('\n');
  const { documents } = parseManifests(`first: 1\n---\n${text}\n`, 'f.yaml');
  it.each([
    ['', 4, 1],
    ['/kind', 4, 1],
    ['/spec/a~1b', 8, 3],
    ['/spec/a~1b/flow/1/deep', 8, 22],
    ['/spec/list/1', 11, 7],
    ['/spec/list/1/name', 11, 7],
    ['/spec/list/7', 9, 3],
    ['/spec/merged/own', 14, 5],
    ['/spec/merged/shared', 6, 3],
    ['/spec/alias/shared', 6, 3],
    ['/spec/missing/deep', 7, 1],
  ])('finds %s', (pointer, line, column) => {
    expect(documents[1]!.locate(pointer)).toEqual({ file: 'f.yaml', line, column });
  });
});

test.each(['a: [1', "b: 'x", 'a: "', 'a: {b: 1,', 'a: 1\nb', 'a: 1\n  b: 2', 'a: *', '---\na: [', 'a: |x'])(
  'a mistake at the end of %j is within the text of its line, whatever follows',
  (text) => {
    const lines = text.split('\n');
    for (const ending of ['', '\n', '\r\n', '\n\n\n', '  ', '  \n\t\n']) {
      const { line, column } = parseManifests(`${text}${ending}`, 'f').diagnostics[0]!.source!;
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual(lines[line - 1]!.length);
      expect(parseValues(`${text}${ending}`, 'f').diagnostics[0]!.source).toEqual({ file: 'f', line, column });
    }
  },
);

describe('parseValues', () => {
  it('reads numbers as doubles, and takes the last of two equal keys with a warning', () => {
    const { values, diagnostics, locate } = parseValues('a: 9007199254740993\nb: 1\nb: 2\n', 'values.yaml');
    expect(values).toEqual({ a: 9007199254740992, b: 2 });
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'duplicate-key', severity: 'warning' })]);
    expect(locate('/a')).toEqual({ file: 'values.yaml', line: 1, column: 1 });
  });

  it.each(['', '# nothing\n', '---\n', '~', '{}'])('takes %j as no values', (text) => {
    expect(parseValues(text, 'values.yaml')).toMatchObject({ values: {}, diagnostics: [] });
  });

  it.each(['[1]', 'text', '3'])('refuses %j', (text) => {
    expect(parseValues(text, 'values.yaml')).toMatchObject({
      values: {},
      diagnostics: [{ code: 'values-not-a-mapping' }],
    });
  });

  it('says that Helm leaves a second document out', () => {
    const { values, diagnostics } = parseValues('a: 1\n---\nb: 2\n', 'values.yaml');
    expect(values).toEqual({ a: 1 });
    expect(diagnostics).toMatchObject([{ code: 'values-ignored', source: { line: 3 } }]);
  });

  // What helm 3 makes of the same files; a number is the line at which what it leaves out begins, or 0.
  it.each<[string, Json, number]>([
    ['---\n---\na: 1\n', {}, 3],
    ['# c\n---\n# d\n---\na: 1\n', {}, 5],
    ['\ufeff---\r\n--- # two\r\na: 1\r\n', {}, 3],
    ['---\nnull\n---\na: 1\n', {}, 4],
    ['---\n---\n', {}, 0],
    ['---\n---\n{[\n', {}, 3],
    ['\n# c\n---\na: 1\n', { a: 1 }, 0],
    ['--- {a: 1}\n--- {b: 2}\n', { a: 1 }, 2],
    ['a: 1\n...\nb: 2\n', { a: 1 }, 2],
    ['a: 1\n...\n...\n---\n# end\n', { a: 1 }, 0],
    ['a: 1\n---\nb: @\n', { a: 1 }, 3],
    ['a: |\n  ---\n---\nb: 1\n', { a: '---\n' }, 4],
    ['a: 1\n ---\n---b: 1\n', { a: '1 ---', '---b': 1 }, 0],
    ['%YAML 1.1\n# c\n---\na: 1\n', { a: 1 }, 0],
    ['%YAML 1.1\n---\n---\na: 1\n', {}, 4],
  ])('reads the first document of %j', (text, expected, line) => {
    const { values, diagnostics } = parseValues(text, 'values.yaml');
    expect(values).toEqual(expected);
    expect(diagnostics.map(({ code, source }) => [code, source!.line])).toEqual(
      line === 0 ? [] : [['values-ignored', line]],
    );
  });

  it.each(['...\n---\na: 1\n', '--- a: 1\n', 'a: "x\n---\ny"\n', '- a\n---\na: 1\n'])('refuses %j', (text) => {
    const { values, diagnostics } = parseValues(text, 'values.yaml');
    expect(values).toEqual({});
    expect(diagnostics[0]).toMatchObject({ severity: 'error' });
  });

  // What helm 3 says of the same files.
  it.each<[string, number]>([
    ['%YAML 1.1 # c\n%TAG !e! tag:e,2000:\n---\na: 1\n', 0],
    ['%YAML 1.2\n---\na: 1\n', 1],
    ['# c\n%YAML 1.10\n---\na: 1\n', 2],
    ['%YAML\n---\na: 1\n', 1],
    ['%FOO bar\n---\na: 1\n', 1],
    ['%YAML 1.1\n%YAML 1.1\n---\na: 1\n', 2],
    ['%TAG !a! a:\n%TAG !b! b:\n%TAG !a! c:\n---\na: 1\n', 3],
    ['a: 1\n...\n%YAML 1.2\n---\nb: 1\n', 0],
  ])('knows what Helm refuses of the directives in %j', (text, line) => {
    const errors = parseValues(text, 'values.yaml').diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, source }) => [code, source!.line])).toEqual(line === 0 ? [] : [['yaml-syntax', line]]);
  });

  it('finds values behind the line that begins the document', () => {
    expect(parseValues('# c\n---\na:\n  b: 1\n', 'f').locate('/a/b')).toEqual({ file: 'f', line: 4, column: 3 });
    expect(parseValues('%YAML 1.1\n---\na:\n  b: 1\n', 'f').locate('/a/b')).toMatchObject({ line: 4, column: 3 });
  });

  it('reports broken syntax once', () => {
    const { values, diagnostics } = parseValues('a: [\n', 'values.yaml');
    expect(values).toEqual({});
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax']);
  });
});

it('names a directive before the line where Kubernetes cuts', () => {
  const { documents, diagnostics } = parseManifests('%YAML 1.1\n---\nkind: A\n', 'f');
  expect(documents.map(({ value }) => value)).toEqual([{ kind: 'A' }]);
  expect(diagnostics).toMatchObject([{ code: 'yaml-syntax', hint: 'Take the line that begins with % out.' }]);
});

describe('parseScalar', () => {
  it.each([
    ['yes', true],
    [' 0777 ', 511],
    ['1Gi', '1Gi'],
    ['', null],
    ['9007199254740993', 9007199254740992],
    ['.inf', undefined],
  ])('reads %j', (text, value) => expect(parseScalar(text)).toEqual(value));
});

it('loads the YAML parser only to read YAML', () => {
  jest.isolateModules(() => {
    jest.doMock('yaml', () => {
      throw new Error('yaml was loaded');
    });
    const reader = require('../../src/source/parse-manifest') as typeof import('../../src/source/parse-manifest');
    expect(reader.parseScalar('on')).toBe(true);
    expect(reader.parseManifests('a: 1', 'f').documents[0]!.value).toEqual({ a: 1 });
    expect(() => reader.parseManifests('a: &x 1', 'f')).toThrow('yaml was loaded');
  });
});
