import { cleanDiskPath, diskTypeProblem } from '../objects/node-disk';
import { disksOf } from '../view/nodes-view';
import type { Rule } from './rule';

export const diskPathOfItsType: Rule = {
  id: 'disk-path-of-its-type',
  summary: 'Give a filesystem disk a directory, and a block disk a device.',
  why: 'The Node is accepted, and the disk never becomes ready.',
  consequence: 'ignored',
  types: ['longhorn.io/Node', '/Node'],
  about: ['/spec/disks', '/metadata/annotations'],
  evidence: 'longhorn-manager v1.12.1 controller/monitor/disk_utils.go, longhorn-spdk-engine pkg/spdk/disk/types.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  disks:
    ssd: { path: /dev/sdb, allowScheduling: true }
`,
        findings: [
          {
            path: '/spec/disks/ssd/path',
            message: 'Disk path "/dev/sdb" is a device, but the disk is a filesystem disk.',
            hint: 'Make it a block disk, or give the directory where the device is mounted.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true }
`,
    ],
  },
  *check(resource) {
    for (const { fields, path, pointer, type } of disksOf(resource)) {
      const clean = cleanDiskPath(path);
      // /dev/shm is a directory; /host is that of Longhorn's pods.
      if (path === '' || clean === '/dev' || /^\/(?:dev\/shm|host)(?:\/|$)/.test(clean)) continue;
      const driver = fields['diskDriver'] === 'nvme' ? 'nvme' : undefined;
      const problem = diskTypeProblem({ path, type, ...(driver !== undefined && { driver }) });
      if (problem === undefined) continue;
      yield { path: `${pointer}${problem.path}`, message: problem.message, hint: problem.hint };
    }
  },
};
