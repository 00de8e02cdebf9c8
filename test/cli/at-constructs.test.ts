import { atConstructs } from '../../src/cli/at-constructs';

const finding = {
  code: 'x',
  severity: 'error',
  message: 'Wrong.',
  resource: 'ConfigMap/a',
  path: '/data',
  source: { file: 'storage.k8s.yaml', line: 5, column: 1 },
} as const;
const { source: _, ...placeless } = finding;

test.each([
  ['a construct', { resources: { a: { path: 'storage/a' } } }, { ...placeless, construct: 'storage/a' }],
  ['another one', { resources: { b: { path: 'storage/b' } } }, finding],
  ['nothing', {}, finding],
])('where %s is recorded', (_what, metadata, expected) => {
  expect(atConstructs([finding], ['ConfigMap/a'], JSON.stringify(metadata))).toEqual([expected]);
});

test('what is about no object stays in its file', () => {
  const { resource: _none, ...rest } = finding;
  expect(atConstructs([rest], [], '{"resources":{}}')).toEqual([rest]);
});
