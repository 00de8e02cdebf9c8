import { knownSwitch } from '../view/known-setting';
import { disksOf, shownDisk } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const blockDiskNeedsV2: Rule = {
  id: 'block-disk-needs-v2',
  summary: 'Turn on the data engine v2 before a node has block disks.',
  why: "Longhorn's webhook refuses a Node with a block disk, and every later change of it, while setting v2-data-engine is off.",
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
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "false"
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
            path: '/spec/disks/nvme/diskType',
            message: 'Disk "nvme" is a block disk, and setting v2-data-engine is off.',
            hint: 'Set v2-data-engine to "true", or make it a filesystem disk.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
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
    ],
  },
  *check(resource, context) {
    const isOn = knownSwitch(context, 'v2-data-engine');
    if (isOn === true) return;
    for (const disk of disksOf(resource).filter(({ type }) => type === 'block')) {
      const path = at('spec', 'disks', disk.name, 'diskType');
      const message = `Disk ${shownDisk(disk)} is a block disk, and setting v2-data-engine is off.`;
      if (isOn === false) yield { path, message, hint: 'Set v2-data-engine to "true", or make it a filesystem disk.' };
      else yield { path, unknown: 'other-files', message: 'Setting v2-data-engine decides on a block disk.' };
    }
  },
};
