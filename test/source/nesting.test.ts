import { isTooDeep } from '../../src/source/nesting';

it.each([
  ['brackets', '['.repeat(501)],
  ['mappings in brackets', '{"a":'.repeat(501)],
  ['dashes', `${'- '.repeat(501)}x`],
  ['lines', Array.from({ length: 501 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  [
    'all of them',
    `${Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n${' '.repeat(300)}${'- '.repeat(200)}${'['.repeat(200)}`,
  ],
])('%s can be nested too deep', (_, text) => expect(isTooDeep(text)).toBe(true));

it('knows length from depth', () => {
  expect(isTooDeep('a: [1, {b: 2}]\n'.repeat(10_000))).toBe(false);
  expect(isTooDeep('['.repeat(400) + ']'.repeat(400))).toBe(false);
});
