import { isSet } from '../manifest/json-view';
import { disksOf, shownDisk } from '../view/nodes-view';
import type { Rule } from './rule';

export const diskPathGiven: Rule = {
  id: 'disk-path-given',
  summary: 'Give each disk of a Node its path.',
  why: 'The Node is accepted, and the disk never becomes ready.',
  consequence: 'ignored',
  severity: { level: 'error', because: 'there is no disk' },
  types: ['longhorn.io/Node'],
  about: ['/spec/disks'],
  evidence: 'longhorn-manager v1.12.1 controller/monitor/disk_utils.go getDiskStat; recorded answers of its webhooks',
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
    ssd: { allowScheduling: true, tags: [ssd] }
`,
        findings: [
          {
            path: '/spec/disks/ssd/path',
            message: 'Disk "ssd" has no path, and never becomes ready.',
            hint: 'Give the directory where its device is mounted, or the device of a block disk.',
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
    ssd: { path: /mnt/ssd, allowScheduling: true, tags: [ssd] }
`,
    ],
  },
  *check(resource) {
    for (const disk of disksOf(resource)) {
      const { path } = disk.fields;
      if (isSet(path) && path !== '') continue;
      yield {
        path: `${disk.pointer}/path`,
        message: `Disk ${shownDisk(disk)} has no path, and never becomes ready.`,
        hint: 'Give the directory where its device is mounted, or the device of a block disk.',
      };
    }
  },
};
