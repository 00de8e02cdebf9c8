import { knownSetting } from '../view/known-setting';
import { disksOf, shownDisk } from '../view/nodes-view';
import type { Rule } from './rule';

const setting = 'storage-reserved-percentage-for-default-disk';

export const disksAnnotationReservationNotZero: Rule = {
  id: 'disks-annotation-reservation-not-zero',
  summary: 'Do not reserve 0 bytes in the annotation of disks.',
  why: `Longhorn cannot tell it from a reservation that is not given, and takes the percentage of ${setting}.`,
  consequence: 'ignored',
  types: ['/Node'],
  about: ['/metadata/annotations'],
  evidence: 'longhorn-manager v1.12.1 types/types.go CreateDisksFromAnnotation',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |
    create-default-disk-labeled-nodes: true
---
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/create-default-disk: config }
  annotations: { node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true,"storageReserved":0}]' }
`,
        findings: [
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/0/storageReserved',
            message:
              'Longhorn takes the 0 of disk "/mnt/ssd" as not given, and reserves 30 percent, by setting storage-reserved-percentage-for-default-disk.',
            hint: 'Give the bytes to reserve, such as 1048576 for as good as none; or leave it out.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |
    create-default-disk-labeled-nodes: true
    storage-reserved-percentage-for-default-disk: 0
---
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/create-default-disk: config }
  annotations: { node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true,"storageReserved":0}]' }
`,
    ],
  },
  *check(resource, context) {
    const percentage = knownSetting(context, setting);
    if (percentage === '0') return;
    const disks = disksOf(resource).filter(({ fields }) => fields['storageReserved'] === 0);
    for (const disk of percentage === undefined ? disks.slice(0, 1) : disks) {
      const path = `${disk.pointer}/storageReserved`;
      if (percentage === undefined) {
        yield { path, unknown: 'other-files', message: `Setting ${setting} decides what a reservation of 0 means.` };
        continue;
      }
      yield {
        path,
        message: `Longhorn takes the 0 of disk ${shownDisk(disk)} as not given, and reserves ${percentage} percent, by setting ${setting}.`,
        hint: 'Give the bytes to reserve, such as 1048576 for as good as none; or leave it out.',
      };
    }
  },
};
