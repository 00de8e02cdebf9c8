import { isSet } from '../manifest/json-view';
import { disksOf, shownDisk } from '../view/nodes-view';
import type { Rule } from './rule';

export const diskSchedulingGiven: Rule = {
  id: 'disk-scheduling-given',
  summary: 'Say whether replicas may be placed on a disk.',
  why: 'Left out, allowScheduling is false: the disk becomes ready, and stays empty.',
  consequence: 'ignored',
  types: ['longhorn.io/Node', '/Node'],
  about: ['/spec/disks', '/metadata/annotations'],
  evidence:
    'longhorn-manager v1.12.1 scheduler/replica_scheduler.go FindDiskCandidates, types/types.go CreateDisksFromAnnotation',
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
    ssd: { path: /mnt/ssd }
`,
        findings: [
          {
            path: '/spec/disks/ssd/allowScheduling',
            message: 'Disk "ssd" does not say allowScheduling, which is false then: no replica is placed on it.',
            hint: 'Add allowScheduling: true, or false if that is meant.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: create-default-disk-labeled-nodes, namespace: longhorn-system }
value: "true"
---
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/create-default-disk: config }
  annotations: { node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd"}]' }
`,
        findings: [
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/0/allowScheduling',
            message: 'Disk "/mnt/ssd" does not say allowScheduling, which is false then: no replica is placed on it.',
            hint: 'Add allowScheduling: true, or false if that is meant.',
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
    old: { path: /mnt/old, allowScheduling: false }
`,
    ],
  },
  *check(resource) {
    for (const disk of disksOf(resource)) {
      const { allowScheduling, evictionRequested } = disk.fields;
      if (isSet(allowScheduling) || evictionRequested === true) continue;
      yield {
        path: `${disk.pointer}/allowScheduling`,
        message: `Disk ${shownDisk(disk)} does not say allowScheduling, which is false then: no replica is placed on it.`,
        hint: 'Add allowScheduling: true, or false if that is meant.',
      };
    }
  },
};
