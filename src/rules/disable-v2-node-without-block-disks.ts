import { disableV2Label } from '../longhorn/node-keys';
import { disksOf, labelOf, shownDisk, shownNode } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const disableV2NodeWithoutBlockDisks: Rule = {
  id: 'disable-v2-node-without-block-disks',
  summary: 'Give no block disk to a node whose label turns the data engine v2 off.',
  why: 'Only v2 uses block disks: without its instance manager they never become ready.',
  consequence: 'ignored',
  types: ['/Node'],
  about: ['/metadata/labels'],
  evidence:
    'longhorn-manager v1.12.1 scheduler/replica_scheduler.go getNodeCandidates, controller/monitor/disk_monitor.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/disable-v2-data-engine: "true" }
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  disks:
    nvme: { path: /dev/disk/by-id/nvme-eui.01, diskType: block, allowScheduling: true }
`,
        findings: [
          {
            path: '/metadata/labels/node.longhorn.io~1disable-v2-data-engine',
            message:
              'The label of node "worker-1" turns the data engine v2 off, which alone could use the block disk "nvme".',
            hint: 'Remove the label, or the block disk.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/disable-v2-data-engine: "true" }
---
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
  *check(resource, { resources }) {
    if (labelOf(resource, disableV2Label) !== 'true') return;
    const own = resources.find('longhorn.io/Node', resource.object.metadata?.name ?? '') ?? resource;
    const block = disksOf(own).find(({ isOpen, type }) => isOpen && type === 'block');
    if (block === undefined) return;
    yield {
      path: at('metadata', 'labels', disableV2Label),
      message: `The label of ${shownNode(resource)} turns the data engine v2 off, which alone could use the block disk ${shownDisk(block)}.`,
      hint: 'Remove the label, or the block disk.',
      related: [{ resource: own, path: block.pointer, message: 'This is the block disk.' }],
    };
  },
};
