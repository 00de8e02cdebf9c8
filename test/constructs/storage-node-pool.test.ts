import { Testing } from 'cdk8s';
import { LifeCycle } from '../../src/constructs/life-cycle';
import { StorageNodePool, type StorageNodePoolProps } from '../../src/constructs/storage-node-pool';
import { FakeLonghorn } from './fake-longhorn';
import { objectsOf } from './yaml-of';

function pool(props: Omit<StorageNodePoolProps, 'longhorn'>) {
  const chart = Testing.chart();
  return { chart, pool: new StorageNodePool(chart, 'pool', { longhorn: new FakeLonghorn(chart), ...props }) };
}

test('equal nodes, and one that differs', () => {
  const made = pool({
    nodes: ['worker-1', 'worker-2'],
    disks: [{ path: '/mnt/a' }],
    tags: ['storage'],
    instanceManagerCpuRequest: 500,
    overrides: { 'worker-2': { disks: [{ path: '/mnt/b' }], lifeCycle: LifeCycle.CORDONED, tags: undefined } },
  });
  expect(made.pool.storageNodes.map((node) => node.nodeName)).toEqual(['worker-1', 'worker-2']);
  expect(objectsOf(made.chart)).toMatchObject([
    {
      metadata: { name: 'worker-1' },
      spec: {
        allowScheduling: true,
        tags: ['storage'],
        disks: { 'mnt-a': { path: '/mnt/a' } },
        instanceManagerCPURequest: 500,
      },
    },
    {
      metadata: { name: 'worker-2' },
      spec: {
        allowScheduling: false,
        tags: ['storage'],
        disks: { 'mnt-b': { path: '/mnt/b' } },
        instanceManagerCPURequest: 500,
      },
    },
  ]);
});

test('an override of a node that is not there', () => {
  expect(() => pool({ nodes: ['worker-1'], overrides: { 'worker-l': {} } })).toThrow(
    /override for "worker-l", which is no node of the pool.*\n.*Write "worker-1"/,
  );
});

test('a node twice', () => {
  expect(() => pool({ nodes: ['worker-1', 'worker-1'] })).toThrow('The node "worker-1" is in the pool twice.');
});
