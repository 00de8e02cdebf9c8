import {
  bootstrapAnnotations,
  bootstrapLabels,
  bootstrapNode,
  bootstrapProblems,
  rancherNodeConfig,
  talosPatch,
  type BootstrapDisk,
} from '../../src/objects/node-bootstrap';

const disk: BootstrapDisk = {
  name: 'ssd',
  path: '/mnt/ssd',
  type: 'filesystem',
  allowScheduling: true,
  evictionRequested: false,
  tags: ['ssd', 'fast'],
};
const block: BootstrapDisk = { ...disk, name: 'nvme', path: '/dev/nvme0n1', type: 'block' };
const input = { disks: [disk], tags: ['storage', 'db'] };
const label = { 'node.longhorn.io/create-default-disk': 'config' };
const disksText =
  '[{"name":"ssd","path":"/mnt/ssd","diskType":"filesystem","allowScheduling":true,"tags":["fast","ssd"]}]';
const annotations = {
  'node.longhorn.io/default-disks-config': disksText,
  'node.longhorn.io/default-node-tags': '["db","storage"]',
};

test('label and annotations', () => {
  expect(bootstrapLabels(input)).toEqual(label);
  expect(bootstrapAnnotations(input)).toEqual(annotations);
  expect(bootstrapProblems(input)).toEqual([]);
});

test('a reservation is written where there is one', () => {
  const text = bootstrapAnnotations({ disks: [{ ...disk, reserved: 1024 }], tags: [] });
  expect(JSON.parse(text['node.longhorn.io/default-disks-config']!)).toMatchObject([{ storageReserved: 1024 }]);
});

test('a block disk has its driver', () => {
  const text = bootstrapAnnotations({ disks: [block], tags: [] });
  expect(JSON.parse(text['node.longhorn.io/default-disks-config']!)).toMatchObject([
    { diskType: 'block', diskDriver: 'auto' },
  ]);
});

test('a Kubernetes node that holds nothing else', () => {
  const node = bootstrapNode('worker-1', input);
  expect(node).toEqual({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'worker-1', labels: label, annotations } });
});

test('tags alone want no label', () => {
  const tags = { disks: [], tags: ['db'] };
  expect(bootstrapNode('worker-1', tags).metadata).toEqual({
    name: 'worker-1',
    annotations: { 'node.longhorn.io/default-node-tags': '["db"]' },
  });
  expect(talosPatch(tags)).toEqual({
    machine: { nodeAnnotations: { 'node.longhorn.io/default-node-tags': '["db"]' } },
  });
  expect(rancherNodeConfig(tags)).toEqual({ 'node-label': [] });
});

test('Talos sets both', () => {
  expect(talosPatch(input)).toEqual({ machine: { nodeLabels: label, nodeAnnotations: annotations } });
});

test('k3s and RKE2 set the label', () => {
  expect(rancherNodeConfig(input)).toEqual({ 'node-label': ['node.longhorn.io/create-default-disk=config'] });
});

test.each<[string, BootstrapDisk[], string]>([
  ['nothing at all', [], 'node-bootstrap-empty'],
  ['a disk on its way out', [{ ...disk, evictionRequested: true }], 'node-bootstrap-disk-unsupported'],
  ['a PCI address', [{ ...block, path: '0000:00:1e.0' }], 'node-bootstrap-disk-unsupported'],
  ['no reservation, in so many words', [{ ...disk, reserved: 0 }], 'node-bootstrap-disk-unsupported'],
])('refused: %s', (_what, disks, code) => {
  expect(bootstrapProblems({ disks, tags: [] })).toMatchObject([{ code, severity: 'error' }]);
});

test('two block disks are doubtful', () => {
  const disks = [block, { ...block, path: '/dev/sdb' }];
  expect(bootstrapProblems({ disks, tags: [] })).toMatchObject([
    { code: 'node-bootstrap-disks-alike', severity: 'warning' },
  ]);
});
