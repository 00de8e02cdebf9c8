import { check } from '../../src/check/check';
import { normal, pathBeside } from '../../src/check/paths';

it.each([
  ['a/b.yaml', './c.yaml', 'a/c.yaml'],
  ['a/b.yaml', '../c', 'c'],
  ['a/b.yaml', '../../c', '../c'],
  ['a/b.yaml', '..', ''],
  ['b.yaml', 'c.yaml', 'c.yaml'],
  ['b.yaml', '/c.yaml', 'c.yaml'],
  ['../b.yaml', 'c.yaml', '../c.yaml'],
  ['/a/b.yaml', '../c.yaml', '/c.yaml'],
  ['/a/b.yaml', '..', ''],
  ['/b.yaml', 'c.yaml', '/c.yaml'],
  ['/b.yaml', '../../c.yaml', '/c.yaml'],
])('beside %s, %s means %s', (file, path, meant) => {
  expect(pathBeside(file, path)).toBe(meant);
});

it('takes steps out that lead nowhere', () => {
  expect(normal('./a//b/../c/')).toBe('a/c');
});

const twice = [
  { path: 'kustomization.yaml', text: 'resources: [a.yaml, b/c.yaml, b/d.yaml]\npatches: [{ path: patch.yaml }]\n' },
  ...['a.yaml', 'b/c.yaml', 'b/d.yaml', 'patch.yaml'].map((path) => ({
    path,
    text: 'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n',
  })),
];

it.each(['', '../', '/', '/repo/', 'repo/'])('kustomizations find their files below "%s"', (root) => {
  const files = twice.map(({ path, text }) => ({ path: `${root}${path}`, text }));
  const { findings, notChecked } = check(files);
  expect(findings.map(({ code, source }) => [code, source?.file])).toEqual([['object-duplicate', `${root}b/d.yaml`]]);
  expect(notChecked).toContainEqual({ file: `${root}patch.yaml`, reason: expect.stringContaining('patch') as string });
});
