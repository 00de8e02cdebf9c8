import { check } from '../../../src/check/check';
import { looksLikeValues } from '../../../src/check/values/looks-like-values';

test.each([
  ['a.yaml', 'defaultSettings:\n\ta: 1\n', true],
  ['a.yaml', 'foo: bar: baz\npersistence:\n  defaultClassReplicaCount: 3\n', false],
  ['a.yaml', 'ingress: bar: baz\npersistence:\n  defaultClassReplicaCount: 3\n', true],
  ['a.yaml', 'redis: [\nlonghorn:\n  persistence: {}\n  defaultSettings:\n    a: 1\n', true],
  ['longhorn/values.yaml', 'foo: [\n', true],
  ['a.yaml', 'persistence: [\n', false],
  ['a.yaml', '', false],
])('%s with %j: %s', (file, text, expected) => expect(looksLikeValues(file, text)).toBe(expected));

const longhorn = (line: string): string =>
  `defaultSettings:\n${'  # a comment\n'.repeat(19)}${line}\nlonghornUI:\n  replicas: 2\n`;
const said = (path: string, text: string, isNamed: boolean): string[] => {
  const { findings, notChecked } = check([{ path, text, isNamed }]);
  return [
    ...findings.map(({ code, severity, source }) => `${source?.line}:${source?.column} ${severity} ${code}`),
    ...notChecked.map(({ reason }) => reason),
  ];
};

it.each(['\tautoSalvage: true', '  foo: bar: baz'])('says where values with %j are no YAML', (line) => {
  const column = line.startsWith('\t') ? 1 : 8;
  for (const isNamed of [false, true]) {
    expect(said('values.yaml', longhorn(line), isNamed)).toEqual([
      expect.stringMatching(`^21:${column} error yaml-syntax`),
    ]);
  }
});

it('says the same of any file that is named', () => {
  expect(said('a.yaml', 'a: b: c\n', true)).toEqual(['1:4 error yaml-syntax']);
  expect(said('a.yaml', 'a: b: c\n', false)).toEqual(['it cannot be read as YAML, and does not look like a manifest']);
});

it('takes a key that stands twice in values as Helm does', () => {
  expect(said('a.yaml', 'defaultSettings:\n  autoSalvage: true\n  autoSalvage: false\n', false)).toEqual([
    '3:3 warning duplicate-key',
  ]);
});
