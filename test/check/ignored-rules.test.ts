import { ignoredRules } from '../../src/check/ignored-rules';

const entries = (text: string) => [...ignoredRules(text)];

it.each([
  ['semicolons between them', 'setting-known: ours; class-known: why'],
  ['a line for each', 'setting-known: ours\nclass-known: why\n'],
  ['both', 'setting-known: ours;\n  class-known: why'],
])('reads several rules with %s', (_, text) => {
  expect(entries(text)).toEqual([
    ['setting-known', 'ours'],
    ['class-known', 'why'],
  ]);
});

it('lets a reason go on in another line', () => {
  expect(entries('setting-known: ours,\nas said: here\nhttps://example.org/a-b: c')).toEqual([
    ['setting-known', 'ours,\nas said: here\nhttps://example.org/a-b: c'],
  ]);
});
