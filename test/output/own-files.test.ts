import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foreignEntry } from '../../src/output/own-files';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'own-files-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const own = /\.k8s\.yaml$/;

test.each([
  ['storage.k8s.yaml', 'apiVersion: v1\n', true],
  ['storage.k8s.yaml', 'kind: Namespace\napiVersion: v1\n', true],
  ['storage.k8s.yaml', '', true],
  ['storage.k8s.yaml', '# mine\napiVersion: v1\n', false],
  ['storage.k8s.yaml', 'longhornUI: {}\n', false],
  ['storage.yaml', 'apiVersion: v1\n', false],
  ['.storage.k8s.yaml.12.yaml', 'apiVer', true],
  ['.storage.yaml.12.yaml', 'apiVer', false],
  ['construct-metadata.json', '{}', true],
])('%s with %j can be ours: %s', (name, text, expected) => {
  writeFileSync(join(folder, name), text);
  expect(foreignEntry(folder, [name], new Map(), own)).toBe(expected ? undefined : name);
});

test('a name of the new output is ours, whatever is in the file', () => {
  expect(foreignEntry(folder, ['storage.yaml'], new Map([['storage.yaml', 'x']]), own)).toBeUndefined();
});

test('what is no file is not ours, whatever its name: nothing waits for a pipe', () => {
  execFileSync('mkfifo', [join(folder, 'x.k8s.yaml')]);
  expect(foreignEntry(folder, ['x.k8s.yaml'], new Map([['x.k8s.yaml', 'x']]), own)).toBe('x.k8s.yaml');
});

test.each([
  ['a/', 'x.yaml', 'a/'],
  ['a/', 'a/x.yaml', undefined],
  ['.git/', 'a/x.yaml', '.git/'],
  ['node_modules/', 'a/x.yaml', 'node_modules/'],
  ['', 'x.yaml', ''],
])('the entry %j under an output of %s', (entry, file, foreign) => {
  expect(foreignEntry(folder, [entry], new Map([[file, 'x']]), own)).toBe(foreign);
});
