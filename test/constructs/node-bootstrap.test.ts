import { Testing } from 'cdk8s';
import { DiskReservation } from '../../src/constructs/disk-reservation';
import { LifeCycle } from '../../src/constructs/life-cycle';
import { NodeBootstrap, type NodeBootstrapProps } from '../../src/constructs/node-bootstrap';
import { DiskType } from '../../src/constructs/node-disk';
import { reportedFindings } from '../../src/constructs/refuse';
import { FakeLonghorn } from './fake-longhorn';
import { objectsOf } from './yaml-of';

function bootstrap(props: Omit<NodeBootstrapProps, 'longhorn' | 'nodes'>) {
  const chart = Testing.chart();
  const longhorn = new FakeLonghorn(chart);
  const nodes = ['worker-1', 'worker-2'];
  return { chart, longhorn, made: new NodeBootstrap(chart, 'bootstrap', { longhorn, nodes, ...props }) };
}

test('texts for each of the tools', () => {
  const { chart, longhorn, made } = bootstrap({
    disks: [
      { path: '/mnt/gone', lifeCycle: LifeCycle.REMOVED },
      { path: '/mnt/a' },
      { path: '/mnt/b', reservation: DiskReservation.gibibytes(1), lifeCycle: LifeCycle.CORDONED },
    ],
    tags: ['storage'],
  });
  expect(objectsOf(chart)).toEqual([]);
  expect(made.kubectl()).toMatchInlineSnapshot(`
   "apiVersion: v1
   kind: Node
   metadata:
     name: worker-1
     labels:
       node.longhorn.io/create-default-disk: config
     annotations:
       node.longhorn.io/default-disks-config: '[{"name":"mnt-a","path":"/mnt/a","diskType":"filesystem","allowScheduling":true,"tags":[]},{"name":"mnt-b","path":"/mnt/b","diskType":"filesystem","allowScheduling":false,"storageReserved":1073741824,"tags":[]}]'
       node.longhorn.io/default-node-tags: '["storage"]'
   ---
   apiVersion: v1
   kind: Node
   metadata:
     name: worker-2
     labels:
       node.longhorn.io/create-default-disk: config
     annotations:
       node.longhorn.io/default-disks-config: '[{"name":"mnt-a","path":"/mnt/a","diskType":"filesystem","allowScheduling":true,"tags":[]},{"name":"mnt-b","path":"/mnt/b","diskType":"filesystem","allowScheduling":false,"storageReserved":1073741824,"tags":[]}]'
       node.longhorn.io/default-node-tags: '["storage"]'
   "
  `);
  expect(made.talos()).toMatchInlineSnapshot(`
   "machine:
     nodeLabels:
       node.longhorn.io/create-default-disk: config
     nodeAnnotations:
       node.longhorn.io/default-disks-config: '[{"name":"mnt-a","path":"/mnt/a","diskType":"filesystem","allowScheduling":true,"tags":[]},{"name":"mnt-b","path":"/mnt/b","diskType":"filesystem","allowScheduling":false,"storageReserved":1073741824,"tags":[]}]'
       node.longhorn.io/default-node-tags: '["storage"]'
   "
  `);
  expect(made.rancher()).toMatchInlineSnapshot(`
   "# The label only: k3s and RKE2 cannot set the annotations. Apply those with kubectl.
   node-label:
     - node.longhorn.io/create-default-disk=config
   "
  `);
  expect(longhorn.required.map(({ name, value }) => [name, value])).toEqual([
    ['create-default-disk-labeled-nodes', 'true'],
  ]);
});

test('a block disk asks for the v2 data engine as well', () => {
  const { longhorn } = bootstrap({ disks: [{ path: '/dev/sdb', type: DiskType.BLOCK }] });
  expect(longhorn.required.map(({ name }) => name)).toEqual(['create-default-disk-labeled-nodes', 'v2-data-engine']);
});

test('tags alone ask for nothing', () => {
  expect(bootstrap({ tags: ['storage'] }).longhorn.required).toEqual([]);
});

test('what the annotation cannot say, and what no node can have', () => {
  expect(() => bootstrap({})).toThrow('The node bootstrap has neither a disk nor a tag.');
  expect(() => bootstrap({ disks: [{ path: '/mnt/a', reservation: DiskReservation.bytes(0) }] })).toThrow(
    'Disk "/mnt/a" reserves 0 bytes, which the annotation cannot say.',
  );
  expect(() => bootstrap({ disks: [{ path: 'a' }] })).toThrow('Disk path "a" is not absolute.');
});

test('two block disks are made, with a warning', () => {
  const disks = ['/dev/sda', '/dev/sdb'].map((path) => ({ path, type: DiskType.BLOCK }));
  const { made } = bootstrap({ disks });
  expect(reportedFindings(made).map(({ code }) => code)).toEqual(['node-bootstrap-disks-alike']);
});
