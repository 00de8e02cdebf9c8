import { parseManifests } from '../../src/source/parse-manifest';

const read = (text: string) => {
  const { diagnostics, documents } = parseManifests(text, 'a.yaml');
  return diagnostics.length > 0 ? diagnostics.map(({ code }) => code) : documents.map(({ value }) => value);
};

// As go-yaml v2 reads them; PyYAML, which has the same scanner, too.
test.each([
  ['below the key', "a:\n  b: 'x\n  y'\n  c: z\n", { a: { b: 'x y', c: 'z' } }],
  ['at the left', 'a:\n  b: "x\ny"\nc: z\n', { a: { b: 'x y' }, c: 'z' }],
  ['after lines that are further right', "a:\n  b: '[\n    1\n  ]'\n", { a: { b: '[ 1 ]' } }],
  ['with an empty line', "a:\n  b: 'x\n\n  y\n  '\n", { a: { b: 'x\ny ' } }],
  ['with quotes in it', `a:\n  b: 'it''s\n  "y"'\n  c: "x\n  \\"y\\""\n`, { a: { b: 'it\'s "y"', c: 'x "y"' } }],
  ['with an escaped line break', 'a:\n  b: "x\\\n  y"\n', { a: { b: 'xy' } }],
  ['several times', "a:\n- 'x\n- y'\n- b: 'x\n  y'\n  c: 'x\n y'\n", { a: ['x - y', { b: 'x y', c: 'x y' }] }],
  ['where a quote was forgotten', 'a:\n  b: "x\n  c: y"\n', { a: { b: 'x c: y' } }],
  ['after an escaped quote', "a:\n  b: 'x''\n  y'\n  c: \"x\\\"\n  y\"\n", { a: { b: "x' y", c: 'x" y' } }],
  ['like a key after an escaped quote', "a:\n  b: 'x''\n  c: y'\n", { a: { b: "x' c: y" } }],
  ['like a comment in brackets', 'a: ["\\"\n#",\n s]\n', { a: ['" #', 's'] }],
])('a quoted text whose lines begin %s', (_, text, value) => expect(read(text)).toEqual([value]));

// The same: between brackets no line has to be further right than the one before it.
test.each([
  ['below the key', 'a:\n  b: [\n  x,\n  w\n  ]\n  c: z\n', { a: { b: ['x', 'w'], c: 'z' } }],
  ['at the left', 'a:\n  b: {\nc: x,\nd: [\nw, z\n]\n}\ne: f\n', { a: { b: { c: 'x', d: ['w', 'z'] } }, e: 'f' }],
  ['in a list', 'a:\n- [\nx\n]\n- {\nw: z\n}\n', { a: [['x'], { w: 'z' }] }],
  ['with brackets in texts', `a:\n  b: [\n  "]\\"",\n  ']''', # ]\n  it's\n  ]\n`, { a: { b: [']"', "]'", "it's"] } }],
  ['with loose texts in them', "a:\n  b: {c: 'x\ny', d: [\n'x\n  y'\n]}\n", { a: { b: { c: 'x y', d: ['x y'] } } }],
])('brackets whose lines begin %s', (_, text, value) => expect(read(text)).toEqual([value]));

test.each([
  ['that nothing ends', "a:\n  b: 'x\n  c: y\n"],
  ['whose rest is no YAML', "a:\n  b: 'x\n  c: 'y'\n"],
  ['that nothing ends but an escaped quote', 'a:\n  b: "x\\"\n  c: y\n'],
  ['with an escaped quote, whose rest is no YAML', "a:\n  b: 'x''\n  y: 'z'\n"],
  ['that is cut by the end of the document', 'a:\n  b: "x\n--- y"\n'],
  ['that is a key', "a:\n  'b\n  c': x\n"],
  ['with a mark of the end of a document', "a:\n  b: 'x\n...\n  y'\n"],
])('one %s is still an error', (_, text) => expect(read(text)).toContain('yaml-syntax'));

test('the quote that is missing is named', () => {
  for (const text of ["a: 'x\n", "a: 'x''\nb: 'y'\n"]) {
    const { diagnostics } = parseManifests(text, 'a.yaml');
    expect(diagnostics.map(({ message }) => message)).toEqual([`Not valid YAML: There is no ' that ends the text.`]);
    expect(diagnostics[0]!.source).toMatchObject({ line: 1 });
  }
});

test('places are those of the text as it is written', () => {
  const text = "a:\n  b: 'x\n  y'\n  c: {d: 'x\n y', e: z}\nf:\n  - g\n";
  const { locate } = parseManifests(text, 'a.yaml').documents[0]!;
  const place = (pointer: string) => [locate(pointer).line, locate(pointer).column];
  expect(['/a/b', '/a/c', '/a/c/d', '/a/c/e', '/f', '/f/0'].map(place)).toEqual([
    [2, 3],
    [4, 3],
    [4, 7],
    [5, 6],
    [6, 1],
    [7, 5],
  ]);
});

test('a document may have many', () => {
  const text = `a:\n${"- b: 'x\n  y'\n".repeat(50)}`;
  expect(read(text)).toEqual([{ a: Array.from({ length: 50 }, () => ({ b: 'x y' })) }]);
});

// Without a limit, some of these take more memory than a text may have, others minutes.
test.each([
  ['with many such texts', `a:\n${"- b: 'x\n  y'\n".repeat(1000)}`, 'yaml-syntax'],
  ['with long lines and many', `a:\n  b: "${'x'.repeat(50_000)}\n${'y\n'.repeat(50_000)}"\n`, 'ok'],
  ['that is far to the right', `a:\n${' '.repeat(50_000)}b: "\n${'y\n'.repeat(50_000)}"\n`, 'yaml-syntax'],
  ['with many lines, and many nodes', `a: "\n${'y\n'.repeat(50_000)}"\nb:\n${'- z: 1\n'.repeat(50_000)}`, 'ok'],
])('there is an end to a file %s', (_, text, expected) => {
  const [first] = read(text);
  expect(typeof first === 'string' ? first : 'ok').toBe(expected);
});
