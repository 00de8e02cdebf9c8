import { readFiles } from '../../src/check/read-files';

test('a file may have more mistakes than a call may have arguments', () => {
  const comments = '# cdk8s-longhorn/ignore a: b\n'.repeat(130_000);
  const { diagnostics } = readFiles([{ path: 'a.yaml', text: `apiVersion: v1\nkind: ConfigMap\n${comments}` }]);
  expect(diagnostics).toHaveLength(130_000);
});

// A manifest is cut at the line `---`, and values are read with what stands before it.
test.each([
  ['values.yaml', '%YAML 1.1\n---\ndefaultSettings: { defaultReplicaCount: 2 }\n', []],
  ['values.yaml', '# c\n%YAML 1.2\n---\ndefaultSettings: { defaultReplicaCount: 2 }\n', [2]],
  ['a.yaml', '%YAML 1.1\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n', [1]],
])('directives in %s: %j', (path, text, lines) => {
  const { diagnostics } = readFiles([{ path, text }]);
  expect(diagnostics.map(({ code, source }) => [code, source!.line])).toEqual(lines.map((at) => ['yaml-syntax', at]));
});

test.each([
  ['apiVersion: v1\nkind: ConfigMap\ndata: {\n', 1, 0],
  // What has no kind is for no cluster: it is passed over, and told to be.
  ['apiVersion: v1\ndata: {\n', 0, 1],
  ['kind: ConfigMap\ndata: {\n', 0, 1],
])('a broken file counts where it was meant for a cluster: %j', (text, found, left) => {
  const { diagnostics, notChecked } = readFiles([{ path: 'a.yaml', text }]);
  expect([diagnostics.length, notChecked.length]).toEqual([found, left]);
});
