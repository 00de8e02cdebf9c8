import { check, DiagnosticsError } from '../../src/library';

const file = { path: 'a.yaml', text: 'a: 1' };

/** What a program in plain JavaScript is told. */
function told(...args: unknown[]): string[] {
  try {
    check(...(args as Parameters<typeof check>));
    return [];
  } catch (error) {
    if (!DiagnosticsError.is(error)) throw error;
    return error.diagnostics.map(({ code, hint, message }) => `${code}: ${message} ${hint}`);
  }
}

test.each([
  [[[file], { relase: '1.10.0' }], 'unknown-option: The check has no option "relase". Did you mean "release"?'],
  [
    [[file], { toString: 1 }],
    'unknown-option: The check has no option "toString". There are release, kubernetes, rules, skip, isComplete, manifestsOnly, crds.',
  ],
  [[[file], { release: 1.12 }], 'argument-invalid: What check is given for release is not a text. Give a text.'],
  [
    [[file], { skip: 'setting-known' }],
    'argument-invalid: What check is given for skip is not a list of texts. Give a list of texts.',
  ],
  [
    [[file], { isComplete: 'yes' }],
    'argument-invalid: What check is given for isComplete is not true or false. Give true or false.',
  ],
  [
    [[file], { crds: ['a.yaml'] }],
    'argument-invalid: What check is given for crds is not a list of { path, text }. Give a list of { path, text }.',
  ],
  [[[file], null], 'argument-invalid: The options of check are no mapping. Give a mapping.'],
  ...[
    undefined,
    'a: 1',
    file,
    [null],
    [{ path: 'a.yaml' }],
    [{ text: 'a: 1' }],
    [{ path: 'a.yaml', text: Buffer.of() }],
  ].map((files): [unknown[], string] => [
    [files],
    'argument-invalid: What check is given for files is not a list of { path, text }. Give a list of { path, text }.',
  ]),
])('check(...%j)', (args, message) => expect(told(...args)).toEqual([message]));

test('what is left open is no mistake', () => {
  expect(told([file], { release: undefined, skip: undefined })).toEqual([]);
  expect(told([])).toEqual([]);
});
