import { readYaml } from '../../src/source/read-yaml';

it.each([
  ['a: "x\\ud83d\\ude00"\n', 5],
  ['a:\n  - "\\\\"\n  - "\\\\\\uDE00"\n', 19],
  ['"\\U0000d800": 1\n', 1],
])('refuses half of a character in %j', (text, offset) => {
  expect(readYaml(text).problems).toEqual([expect.objectContaining({ code: 'yaml-syntax', offset })]);
});

it('says that a slash is written as it is', () => {
  expect(readYaml('a: "x\\\\\\/y"\n').problems).toEqual([
    expect.objectContaining({ offset: 7, hint: 'Write `/` without the backslash.' }),
  ]);
});

it.each([
  ['a: "\\\\/"\n', { a: '\\/' }],
  ['{ "a": "\\/" }\n', { a: '/' }],
  ['["\\/"]\n', ['/']],
  ['a: "\\\\ud83d"\n', { a: '\\ud83d' }],
  ["a: '\\ud83d'\n", { a: '\\ud83d' }],
  ['a: \\ud83d\n', { a: '\\ud83d' }],
  ['a: "\\U0001f600"\n', { a: '\u{1f600}' }],
  ['{ "a": "\\ud83d\\ude00" }\n', { a: '\u{1f600}' }],
])('reads %j', (text, value) => {
  expect(readYaml(text)).toEqual({ value, problems: [] });
});
