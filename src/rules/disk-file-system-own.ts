import { webhookBehaviour } from '../longhorn/webhook-behaviour';
import { cleanDiskPath } from '../objects/node-disk';
import { samePathDisks } from '../objects/storage-node';
import { disksOf, shownDisk } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const diskFileSystemOwn: Rule = {
  id: 'disk-file-system-own',
  summary: 'Name each file system of a node as one disk only.',
  why: 'Releases before 1.12 accept a second disk on the same path, and only one of the two ever becomes ready.',
  consequence: 'ignored',
  types: ['longhorn.io/Node'],
  about: ['/spec/disks'],
  evidence: 'longhorn-manager v1.11.3 controller/node_controller.go, webhook/resources/node/validator.go',
  examples: {
    bad: [
      {
        release: '1.11.3',
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  disks:
    one: { path: /mnt/ssd, allowScheduling: true }
    two: { path: /mnt/ssd/, allowScheduling: true }
`,
        findings: [
          {
            path: '/spec/disks/two/path',
            message: 'Disks "one" and "two" are both "/mnt/ssd": only one of them becomes ready.',
            hint: 'Remove one of the two, or give it the path of another device.',
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
    one: { path: /mnt/ssd-1, allowScheduling: true }
    two: { path: /mnt/ssd-2, allowScheduling: true }
`,
    ],
  },
  *check(resource, { release }) {
    if (webhookBehaviour(release).refusesSameDiskPaths) return;
    for (const [disk, earlier] of samePathDisks(disksOf(resource))) {
      const path = JSON.stringify(cleanDiskPath(disk.path));
      yield {
        path: at('spec', 'disks', disk.name, 'path'),
        message: `Disks ${shownDisk(earlier)} and ${shownDisk(disk)} are both ${path}: only one of them becomes ready.`,
        hint: 'Remove one of the two, or give it the path of another device.',
      };
    }
  },
};
