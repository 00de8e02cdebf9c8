import { ResourceSet } from '../../src/manifest/resource-set';
import { nodesOf } from '../../src/view/nodes-view';
import { resource } from './resource';

/** Whether replicas may come onto the only disk of a node. */
function isOpen(disk: object): boolean | undefined {
  const spec = { disks: { one: { path: '/mnt/one', ...disk } } };
  const node = resource({ apiVersion: 'longhorn.io/v1beta2', kind: 'Node', metadata: { name: 'worker-1' }, spec });
  return nodesOf(new ResourceSet([node]))[0]?.disks[0]?.isOpen;
}

test.each([
  [{ allowScheduling: true }, true],
  [{ allowScheduling: true, evictionRequested: false }, true],
  [{ allowScheduling: true, evictionRequested: true }, false],
  [{ allowScheduling: false }, false],
  // Absent, it is false to Longhorn.
  [{}, false],
])('a disk with %p', (disk, expected) => expect(isOpen(disk)).toBe(expected));
