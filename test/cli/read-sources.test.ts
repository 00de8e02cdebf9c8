import { readSources } from '../../src/cli/read-sources';

it.each([
  ['./a.yaml', 'a.yaml'],
  ['././b/a.yaml', 'b/a.yaml'],
  ['../a.yaml', '../a.yaml'],
  ['/b/a.yaml', '/b/a.yaml'],
  ['.a.yaml', '.a.yaml'],
  ['-', 'stdin'],
])('calls %s as others refer to it: %s', (path, name) => {
  const found = { all: [path], named: new Set([path]), closed: new Map() };
  expect(readSources({ readText: () => 'a: b' }, found, () => true).files).toEqual([
    { path: name, text: 'a: b', isNamed: true },
  ]);
});
