import { readFiles } from '../../src/check/read-files';

test('a file may have more mistakes than a call may have arguments', () => {
  const comments = '# cdk8s-longhorn/ignore a: b\n'.repeat(130_000);
  const { diagnostics } = readFiles([{ path: 'a.yaml', text: `apiVersion: v1\nkind: ConfigMap\n${comments}` }]);
  expect(diagnostics).toHaveLength(130_000);
});
