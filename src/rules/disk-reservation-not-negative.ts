import { disksOf, shownDisk } from '../view/nodes-view';
import type { Rule } from './rule';

export const diskReservationNotNegative: Rule = {
  id: 'disk-reservation-not-negative',
  summary: 'Reserve no less than nothing on a disk.',
  why: "Longhorn's webhook accepts a new Node with a negative storageReserved, and then refuses every change of it.",
  consequence: 'risk',
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
    ssd: { path: /mnt/ssd, allowScheduling: true, storageReserved: -1 }
`,
        findings: [
          {
            path: '/spec/disks/ssd/storageReserved',
            message: 'Disk "ssd" reserves -1 bytes.',
            hint: 'Give the bytes to keep free of replicas, or 0.',
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
    ssd: { path: /mnt/ssd, allowScheduling: true, storageReserved: 0 }
`,
    ],
  },
  *check(resource) {
    for (const disk of disksOf(resource)) {
      const reserved = disk.fields['storageReserved'];
      if (typeof reserved !== 'number' || reserved >= 0) continue;
      yield {
        path: `${disk.pointer}/storageReserved`,
        message: `Disk ${shownDisk(disk)} reserves ${reserved} bytes.`,
        hint: 'Give the bytes to keep free of replicas, or 0.',
      };
    }
  },
};
