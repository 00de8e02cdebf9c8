import { matchesPath } from '../../src/cli/path-pattern';

it.each([
  ['a/b.yaml', 'b.yaml'],
  ['a/b/c.yaml', 'b'],
  ['charts/x/y.yaml', 'charts/'],
  ['charts/x/y.yaml', './charts/x'],
  ['charts/x/y.yaml', 'charts/*/y.yaml'],
  ['charts/x/z/y.yaml', 'charts/**/y.yaml'],
  ['charts/y.yaml', 'charts/**/y.yaml'],
  ['charts/x/y.yaml', 'charts/**'],
  ['a/x/b/x/c', '**/b/*/c'],
  ['test-1.yaml', 'test-*.yaml'],
  ['a[1].yaml', 'a[1].yaml'],
])('%s is covered by %s', (path, pattern) => {
  expect(matchesPath(path, pattern)).toBe(true);
});

it.each([
  ['a/b.yaml', 'c.yaml'],
  ['charts/x/z/y.yaml', 'charts/*/y.yaml'],
  ['charts', 'charts/**'],
  ['a/b', 'b/**'],
  ['abab', 'ab*bab*'],
  ['a.yaml', 'a*a.yaml'],
  ['x/y', 'x/z'],
])('%s is not covered by %s', (path, pattern) => {
  expect(matchesPath(path, pattern)).toBe(false);
});

it('takes a pattern of many stars in its stride', () => {
  expect(matchesPath(`${'a/'.repeat(400)}a`, `${'**/a/'.repeat(200)}b`)).toBe(false);
  expect(matchesPath('a'.repeat(5000), `${'*a'.repeat(500)}b`)).toBe(false);
});
