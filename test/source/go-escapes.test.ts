import { parseManifests } from '../../src/source/parse-manifest';

// As go-yaml v2 reads them.
test.each([
  ['a: "it\\\'s"\n', "it's"],
  ['a: "\\\\\'"\n', "\\'"],
  ['a: "\\\\\\\'"\n', "\\'"],
  ['a: "x\\\n\n\n  y"\n', 'x\n\ny'],
  ['a: "x \\\n \t\n  y"\n', 'x \ny'],
  ['a: "x\\\n  y"\n', 'xy'],
  ['a: "x\\\\\n\n  y"\n', 'x\\\ny'],
  ['a: "it\\\'s\ny\\\'"\n', "it's y'"],
])('%j', (text, a) => {
  const { diagnostics, documents } = parseManifests(text, 'a.yaml');
  expect(diagnostics).toEqual([]);
  expect(documents.map(({ value }) => value)).toEqual([{ a }]);
});

test.each(['a: "b"#c\n', "a: 'b'#c\n", 'a: |-#c\n  b\n', 'a: b\u00a0\n'])('%j is no error', (text) => {
  const { diagnostics, documents } = parseManifests(text, 'a.yaml');
  expect(diagnostics).toEqual([]);
  expect(documents.map(({ value }) => value)).toEqual([{ a: text.includes('\u00a0') ? 'b\u00a0' : 'b' }]);
});

test('keys too, and all are found in their places', () => {
  const { documents } = parseManifests('"it\\\'s": {"b\\\'": c, d: e}\nf: \'\\\'\n', 'a.yaml');
  const { locate, value } = documents[0]!;
  expect(value).toEqual({ "it's": { "b'": 'c', d: 'e' }, f: '\\' });
  expect(["/it's/b'", "/it's/d", '/f'].map((one) => [locate(one).line, locate(one).column])).toEqual([
    [1, 11],
    [1, 21],
    [2, 1],
  ]);
});
