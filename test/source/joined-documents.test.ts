import { parseManifests } from '../../src/source/parse-manifest';

const claim = (name: string): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: ${name}\nspec: {}\n`;
const found = (text: string) =>
  parseManifests(text, 'a.yaml').diagnostics.map(({ code, hint, source }) => [source?.line, code, hint]);
const separator = 'Write `---` on a line above it, where another object begins; or remove one of the two.';

test('an object that goes on where the one before it has not been ended is one mistake', () => {
  expect(found(`${claim('a')}${claim('b')}kind: Pod\napiVersion: v1\n---\n${claim('c')}`)).toEqual([
    [6, 'duplicate-key', separator],
    [12, 'duplicate-key', separator],
  ]);
});

test('what else is twice is told as it is', () => {
  const other = 'Remove one of the two.';
  expect(found('kind: Pod\nspec: {}\nspec: {}\nmetadata:\n  kind: a\n  kind: b\n')).toEqual([
    [3, 'duplicate-key', other],
    [6, 'duplicate-key', other],
  ]);
});

test('a separator of other hyphens is told how it is written', () => {
  expect(found(`${claim('a')}----\n${claim('b')}`)).toEqual([
    [6, 'yaml-syntax', 'Write `---`, with three hyphens, where another object begins.'],
  ]);
});

test('of a document only the first mistake in its syntax is told, as Kubernetes does', () => {
  const text = 'a: |\n  text\nno key\n b: c: d\n"e\n';
  expect(found(`${text}---\n${text}`).map(([line, code]) => [line, code])).toEqual([
    [3, 'yaml-syntax'],
    [9, 'yaml-syntax'],
  ]);
});
