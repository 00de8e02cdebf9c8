import type { ValuesSource } from '../../../src/check/values/values-source';
import { versionBeside } from '../../../src/check/values/version-beside';

const others = (...places: [file: string, version?: string][]): ValuesSource[] =>
  places.map(([file, version]) => ({ file, version, values: {}, locate: () => ({ file, line: 1, column: 1 }) }));

test.each<[string, string, ValuesSource[], string | undefined]>([
  ['beside it', 'a/values.yaml', others(['a/release.yaml', '1.10.1'], ['b/release.yaml', '1.11.0']), '1.10.1'],
  ['around it', 'a/values/eu.yaml', others(['a/release.yaml', '1.10.1']), '1.10.1'],
  ['at the root', 'values.yaml', others(['release.yaml', '1.10.1']), '1.10.1'],
  ['the nearest', 'a/b/values.yaml', others(['a/x.yaml', '1.10.1'], ['a/b/x.yaml', '1.11.0']), '1.11.0'],
  ['the same twice', 'a/values.yaml', others(['a/x.yaml', '1.10.1'], ['a/y.yaml', '1.10.1']), '1.10.1'],
  [
    'two of them',
    'a/values.yaml',
    others(['a/x.yaml', '1.10.1'], ['a/y.yaml', '1.11.0'], ['z.yaml', '1.9.0']),
    undefined,
  ],
  ['the only one at all', 'b/values.yaml', others(['a/release.yaml', '1.10.1']), '1.10.1'],
  ['one of two elsewhere', 'c/values.yaml', others(['a/x.yaml', '1.10.1'], ['b/x.yaml', '1.11.0']), undefined],
  ['none', 'a/values.yaml', others(['a/release.yaml']), undefined],
])('%s', (_, file, sources, version) => expect(versionBeside(file, sources)).toBe(version));
