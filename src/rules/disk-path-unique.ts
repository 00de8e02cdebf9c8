import { webhookBehaviour } from '../longhorn/webhook-behaviour';
import { cleanDiskPath } from '../objects/node-disk';
import { samePathDisks } from '../objects/storage-node';
import { disksOf, shownDisk } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const diskPathUnique: Rule = {
  id: 'disk-path-unique',
  summary: 'Give each disk of a node a path of its own.',
  why: "Longhorn's webhook refuses a Node of which two disks have the same path, slashes and dots tidied up, from 1.12 on.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Node'],
  about: ['/spec/disks'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/node/validator.go; recorded answers of its webhooks',
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
    one: { path: /mnt/ssd, allowScheduling: true }
    two: { path: /mnt/ssd/, allowScheduling: true }
`,
        findings: [
          {
            path: '/spec/disks/two/path',
            message: 'Disks "one" and "two" have the same path "/mnt/ssd".',
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
    if (!webhookBehaviour(release).refusesSameDiskPaths) return;
    for (const [disk, earlier] of samePathDisks(disksOf(resource))) {
      const path = JSON.stringify(cleanDiskPath(disk.path));
      yield {
        path: at('spec', 'disks', disk.name, 'path'),
        message: `Disks ${shownDisk(earlier)} and ${shownDisk(disk)} have the same path ${path}.`,
        hint: 'Remove one of the two, or give it the path of another device.',
      };
    }
  },
};
