import { parseManifests, parseValues } from '../../src/source/parse-manifest';

const read = (text: string) => parseValues(text, 'a.yaml').values;

test.each([
  ['a: |\n  x', { a: 'x' }],
  ['a: |+\n  x', { a: 'x' }],
  ['a:\n  b: >\n    x\n    y', { a: { b: 'x y' } }],
  ['a:\n- |\n  x\n- >\n  y', { a: ['x\n', 'y'] }],
  ['a: |\n  x\n', { a: 'x\n' }],
  ['a: |-\n  x', { a: 'x' }],
  ['a: |\n  x\nb: z', { a: 'x\n', b: 'z' }],
  ['a: |\n  x\n# end', { a: 'x\n' }],
  ['a: |\n  x\n---\nb: z', { a: 'x\n' }],
])('%j is %j', (text, value) => expect(read(text)).toEqual(value));

test('Kubernetes ends the last line of a manifest', () => {
  expect(parseManifests('a: |\n  x', 'a.yaml').documents[0]!.value).toEqual({ a: 'x\n' });
});
