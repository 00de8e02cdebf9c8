import { disksOf, shownDisk } from '../view/nodes-view';
import type { Rule } from './rule';

const mebibyte = 2 ** 20;

export const diskReservationInBytes: Rule = {
  id: 'disk-reservation-in-bytes',
  summary: 'Give the reservation of a disk in bytes.',
  why: 'A number that was meant as gigabytes or as a percentage reserves next to nothing.',
  consequence: 'ignored',
  types: ['longhorn.io/Node', '/Node'],
  about: ['/spec/disks', '/metadata/annotations'],
  evidence:
    'longhorn-manager v1.12.1 k8s/pkg/apis/longhorn/v1beta2/node.go, scheduler/replica_scheduler.go IsSchedulableToDisk',
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
    ssd: { path: /mnt/ssd, allowScheduling: true, storageReserved: 25 }
`,
        findings: [
          {
            path: '/spec/disks/ssd/storageReserved',
            message: 'Disk "ssd" reserves no more than 25 bytes.',
            hint: 'Write bytes: 10 GiB are 10737418240.',
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
    ssd: { path: /mnt/ssd, allowScheduling: true, storageReserved: 26843545600 }
`,
    ],
  },
  *check(resource) {
    for (const disk of disksOf(resource)) {
      const reserved = disk.fields['storageReserved'];
      if (typeof reserved !== 'number' || reserved <= 0 || reserved >= mebibyte) continue;
      yield {
        path: `${disk.pointer}/storageReserved`,
        message: `Disk ${shownDisk(disk)} reserves no more than ${reserved} bytes.`,
        hint: 'Write bytes: 10 GiB are 10737418240.',
      };
    }
  },
};
