import { goRegExp } from '../../../src/manifest/regexp/go-regexp';

/** Patterns that mean the same to JavaScript, written for both. */
const same = [
  '',
  'a',
  '^a$',
  'a|bc|',
  '^(?:ab|a)(?:c|bcd)$',
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
  '^[^-b-d.]+$',
  '^a{2,3}b{2}c{1,}$',
  '^(a*)*$',
  '(a+)+$',
  '^\\d+\\.\\w*\\s?\\D$',
  '\\bfoo\\b',
  '\\Boo',
  '^.$',
  'x{',
  '^a.c$',
  '^\\$\\{.*\\}$',
  '^a+?b??$',
  '^[\\d\\-]+$',
  '^\\p{Lu}\\P{L}$',
  '^[]a]$'.replace('[]a]', '[\\]a]'),
  '^(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)$',
];
const texts = [
  '',
  'a',
  'b',
  'ab',
  'abc',
  'abcd',
  'abbcd',
  'aabbc',
  'aaabbccc',
  'a.b',
  'a-b.c-d',
  '-a',
  'a-',
  'foo',
  'foo bar',
  'food',
  'x{',
  '12.ab c',
  '1.x',
  '255',
  '256',
  '0',
  '09',
  'a\nc',
  'A1',
  'ß',
  'É-',
  '😀',
  'x😀',
  '${A}',
  '1-2',
  ']',
  'aaaaaaaaaaaaaaaab',
];

it.each(same)('%s matches what it matches in JavaScript', (pattern) => {
  const [ours, theirs] = [goRegExp(pattern)!, new RegExp(pattern.replace(/^x\{$/, 'x\\{'), 'u')];
  // "." of Go passes over a line feed only, as that of JavaScript does here.
  expect(texts.filter((text) => ours.test(text))).toEqual(texts.filter((text) => theirs.test(text)));
});

it.each<[string, readonly string[], readonly string[]]>([
  ['(?i)^https?://', ['HTTP://x', 'https://'], ['ftp://']],
  ['^a(?i:B)c$', ['aBc', 'abc'], ['ABc', 'abC']],
  ['(?m)^b$', ['a\nb\nc', 'b'], ['ab']],
  ['(?s)a.b', ['a\nb'], ['ab']],
  ['(?i)a(?-i)b', ['Ab'], ['AB']],
  ['\\Aa\\z', ['a'], ['a\n', 'ba']],
  ['^[[:alpha:]_][[:alnum:]_]*$', ['_a1', 'Z'], ['1a', 'é']],
  ['^[[:^digit:]]$', ['a', 'é'], ['1']],
  ['^\\Qa.b*\\E$', ['a.b*'], ['aab']],
  ['^\\x41\\x{1F600}\\101\\t$', ['A😀A\t'], ['B']],
  ['^\\pL\\p{Greek}\\PL$', ['aα1'], ['aa1', 'αα']],
  ['^(?P<name>a)(?<other>b)$', ['ab'], ['ba']],
  ['^[\\_\\-\\.]+$', ['_-.'], ['\\']],
  ['^[^\\s]+$', ['\u00a0', 'a'], ['a b', '']],
  ['^.{2}$', ['é😀'], ['😀']],
  ['^[a-]]$', ['-]', 'a]'], ['b]']],
  ['^a{,2}$', ['a{,2}'], ['aa']],
])('%s is read as Go reads it', (pattern, yes, no) => {
  const expression = goRegExp(pattern)!;
  expect([yes.filter((text) => !expression.test(text)), no.filter((text) => expression.test(text))]).toEqual([[], []]);
});

it.each([
  '(',
  'a)',
  '[a',
  '*a',
  'a**',
  '(?=a)',
  '(?<!a)b',
  'a{3,1}',
  'a{1001}',
  '[b-a]',
  '\\8',
  '\\y',
  '\\p{Foo}',
  '(?Z)',
  '[[:foo:]]',
  '(a{1000}){1000}',
  '\\',
])('%s is no pattern', (pattern) => {
  expect(goRegExp(pattern)).toBeUndefined();
});

// Where it were tried in all ways, it would not end.
it('comes to an end with a pattern that others try in all ways', () => {
  const expression = goRegExp('^(a|a|b?)*(x+x+)+y$')!;
  expect(expression.test(`${'a'.repeat(2000)}${'x'.repeat(2000)}`)).toBe(false);
});
