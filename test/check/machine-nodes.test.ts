import { check } from '../../src/check/check';

function places(text: string): string[] {
  const { findings } = check([{ path: 'talos.yaml', text }]);
  return findings.map(({ code, resource, source }) => `${code} ${resource} ${source?.line}`);
}

test('labels and annotations of a machine configuration are those of a Kubernetes Node', () => {
  const text = `
machine:
  network: { hostname: worker-1 }
  nodeLabels:
    node.longhorn.io/create-default-disk: always
  nodeAnnotations:
    node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true,"size":1}]'
`;
  expect(places(text)).toEqual([
    'create-disk-label-value Node/worker-1 5',
    'disks-annotation-fields-known Node/worker-1 7',
  ]);
});

test('a patch in a template, and the nodes of a list, are found too', () => {
  const text = `
kind: Workers
patches:
  - name: disks
    inline:
      machine:
        nodeAnnotations: { node.longhorn.io/default-disks-config: '{}' }
---
nodes:
  - hostname: worker-1
    nodeLabels: { node.longhorn.io/disable-v2-data-engine: "yes" }
  - hostname: worker-2
    nodeLabels: { example.org/disks: "yes" }
`;
  expect(places(text)).toEqual(['disks-annotation-readable Node/ 7', 'disable-v2-label-value Node/worker-1 11']);
});

test.each(['machine: []', 'nodeLabels: { node.longhorn.io/x: [1] }', 'nodeAnnotations: null\nnodeLabels: text'])(
  '%s is no node',
  (text) => {
    expect(places(text)).toEqual([]);
  },
);
