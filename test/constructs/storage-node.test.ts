import { Testing } from 'cdk8s';
import { DiskReservation } from '../../src/constructs/disk-reservation';
import { LifeCycle } from '../../src/constructs/life-cycle';
import { DiskDriver, DiskType } from '../../src/constructs/node-disk';
import { StorageNode } from '../../src/constructs/storage-node';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import { expectSchema } from '../objects/schema';
import { FakeLonghorn } from './fake-longhorn';
import { objectsOf } from './yaml-of';

function setup() {
  const chart = Testing.chart();
  return { chart, longhorn: new FakeLonghorn(chart) };
}

/** What keeps Longhorn from making a disk of its own beside those that are declared. */
const ownDisksOnly = (node: string) => ({
  name: 'create-default-disk-labeled-nodes',
  value: 'true',
  reason: `node "${node}" has the disks of its StorageNode, and no default disk beside them`,
});

test('a node with its disks, protected', () => {
  const { chart, longhorn } = setup();
  const node = new StorageNode(chart, 'worker-1', {
    longhorn,
    disks: [{ path: '/var/lib/longhorn/', reservation: DiskReservation.gibibytes(10), tags: ['ssd'] }],
    tags: ['storage'],
  });
  expect(node.nodeName).toBe('worker-1');
  const [object] = objectsOf(chart);
  expect(object).toEqual({
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Node',
    metadata: {
      name: 'worker-1',
      namespace: 'longhorn-system',
      annotations: {
        'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
        'kustomize.toolkit.fluxcd.io/prune': 'disabled',
      },
    },
    spec: {
      name: 'worker-1',
      allowScheduling: true,
      evictionRequested: false,
      tags: ['storage'],
      disks: {
        'var-lib-longhorn': {
          path: '/var/lib/longhorn/',
          diskType: 'filesystem',
          allowScheduling: true,
          evictionRequested: false,
          storageReserved: 10737418240,
          tags: ['ssd'],
        },
      },
    },
  });
  expectSchema(object!);
  expect(longhorn.required).toEqual([ownDisksOnly('worker-1')]);
});

test.each([
  ['an empty list of disks', [], true],
  ['a list whose only disk is removed', [{ path: '/mnt/a', lifeCycle: LifeCycle.REMOVED }], true],
  ['no list', undefined, false],
])('%s: asks for no default disk: %s', (_, disks, asks) => {
  const { chart, longhorn } = setup();
  new StorageNode(chart, 'worker-1', { longhorn, disks });
  expect(longhorn.required).toEqual(asks ? [ownDisksOnly('worker-1')] : []);
});

test('a block disk asks for the v2 data engine', () => {
  const { chart, longhorn } = setup();
  const disk = { path: '0000:00:1e.0', type: DiskType.BLOCK, diskDriver: DiskDriver.NVME };
  new StorageNode(chart, 'n', { longhorn, nodeName: 'worker-1', disks: [disk], instanceManagerCpuRequest: 500 });
  expect(objectsOf(chart)[0]).toMatchObject({
    metadata: { name: 'worker-1' },
    spec: {
      instanceManagerCPURequest: 500,
      disks: { '0000-00-1e.0': { diskType: 'block', diskDriver: 'nvme', storageReserved: 0 } },
    },
  });
  expect(longhorn.required).toEqual([
    ownDisksOnly('worker-1'),
    {
      name: 'v2-data-engine',
      value: 'true',
      reason: 'block disk "0000:00:1e.0" of node "worker-1" needs the v2 data engine',
    },
  ]);
});

test.each([
  [LifeCycle.ACTIVE, true, false],
  [LifeCycle.CORDONED, false, false],
  [LifeCycle.EVICTING, false, true],
])('%s: allowScheduling %s, evictionRequested %s', (lifeCycle, allowScheduling, evictionRequested) => {
  const { chart, longhorn } = setup();
  new StorageNode(chart, 'worker-1', { longhorn, lifeCycle, disks: [{ path: '/mnt/a', lifeCycle }] });
  expect(objectsOf(chart)[0]).toMatchObject({
    spec: { allowScheduling, evictionRequested, disks: { 'mnt-a': { allowScheduling, evictionRequested } } },
  });
});

test('a removed disk is absent and makes room for its path and name', () => {
  const { chart, longhorn } = setup();
  const disks = [
    { path: '/mnt/a', lifeCycle: LifeCycle.REMOVED },
    { path: '/mnt/a', name: 'new' },
  ];
  new StorageNode(chart, 'worker-1', { longhorn, disks });
  expect(Object.keys((objectsOf(chart)[0]!['spec'] as { disks: object }).disks)).toEqual(['new']);
});

test('a removed node is absent', () => {
  const { chart, longhorn } = setup();
  const node = new StorageNode(chart, 'worker-1', { longhorn, lifeCycle: LifeCycle.REMOVED });
  expect(node.apiObject).toBeUndefined();
  expect(objectsOf(chart)).toEqual([]);
});

test('all mistakes are said at once, with place', () => {
  const { chart, longhorn } = setup();
  const make = () =>
    new StorageNode(chart, 'worker-1', {
      longhorn,
      tags: ['a b'],
      disks: [{ path: 'mnt/a' }, { path: '/', name: 'b' }],
    });
  expect(make).toThrow(DiagnosticsError);
  try {
    new StorageNode(chart, 'worker-2', { longhorn, tags: ['a b'], disks: [{ path: 'mnt/a' }] });
  } catch (error) {
    expect((error as DiagnosticsError).diagnostics).toMatchObject([
      {
        code: 'tag-invalid',
        construct: 'test/worker-2',
        resource: 'longhorn-system/Node/worker-2',
        path: '/spec/tags/0',
      },
      { code: 'disk-path-absolute', construct: 'test/worker-2', path: '/spec/disks/mnt-a/path' },
    ]);
  }
  expect.assertions(2);
});
