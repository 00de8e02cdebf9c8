import { mapOf } from '../manifest/json-view';
import { canPatchDisk, filledInDiskFields } from '../objects/node-disk';
import { disksOf, shownDisk } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const diskNamePlain: Rule = {
  id: 'disk-name-plain',
  summary: 'Keep "/", "~", quotes and backslashes out of the names of disks.',
  why: 'The Node is accepted while the disk has no tag and says its type, and refused as soon as that changes.',
  consequence: 'advice',
  types: ['longhorn.io/Node'],
  about: ['/spec/disks'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/node/mutator.go; recorded answers of its webhooks',
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
    mnt/ssd: { path: /mnt/ssd, diskType: filesystem, allowScheduling: true, tags: [] }
`,
        findings: [
          {
            path: '/spec/disks/mnt~1ssd',
            message:
              'Disk "mnt/ssd" can never get a tag: its name means another place in the patch of Longhorn\'s webhook.',
            hint: 'Give the disk a name of letters, digits, "-", "_" and ".".',
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
    mnt-ssd: { path: /mnt/ssd, diskType: filesystem, allowScheduling: true, tags: [] }
`,
    ],
  },
  *check(resource) {
    const disks = mapOf(mapOf(resource.object['spec'])['disks']);
    for (const disk of disksOf(resource)) {
      if (filledInDiskFields(disk.fields).length > 0 || canPatchDisk(disk.name, disks)) continue;
      yield {
        path: at('spec', 'disks', disk.name),
        message: `Disk ${shownDisk(disk)} can never get a tag: its name means another place in the patch of Longhorn's webhook.`,
        hint: 'Give the disk a name of letters, digits, "-", "_" and ".".',
      };
    }
  },
};
