import { Places } from '../../src/source/places';

/** The text from the place on, to the end of its line. */
function found(text: string, pointer: string): string {
  return text.slice(new Places(text).offsetOf(pointer)).split('\n', 1)[0]!;
}

describe('Places', () => {
  const text = [
    'kind: X',
    'list:',
    '  - name: a',
    '  - name: b',
    'literal: |',
    '',
    '  first: 1',
    '  nested:',
    '    deep: 2',
    'single: \'[{"path": "it\'\'s", "tags": [1]}]\'',
    'double: "{\\"a\\": 1, \\"b\\": 2}"',
    'plain: "x"',
    'folded: >-',
    '  a: 1',
    '  b: 2',
    'alias: &x { z: 1 }',
    'use: *x',
  ].join('\n');

  it.each([
    ['/kind', 'kind: X'],
    ['/list/1/name', 'name: b'],
    ['/list/1/missing', 'name: b'],
    ['/literal/nested/deep', 'deep: 2'],
    ['/literal/first', 'first: 1'],
    ['/single/0/tags', '"tags": [1]}]\''],
    ['/single/0/tags/0', "1]}]'"],
    ['/double/b', '\\"b\\": 2}"'],
    ['/plain/more', 'plain: "x"'],
    ['/folded/b', '>-'],
    ['/use/z', 'z: 1 }'],
  ])('finds %s', (pointer, rest) => {
    expect(found(text, pointer)).toBe(rest);
  });
});
