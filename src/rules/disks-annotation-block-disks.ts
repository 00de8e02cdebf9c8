import { isPciAddress } from '../objects/node-disk';
import { knownSwitch } from '../view/known-setting';
import { disksOf, shownDisk } from '../view/nodes-view';
import type { Rule } from './rule';

const suffix = ': Longhorn makes none of the disks.';

export const disksAnnotationBlockDisks: Rule = {
  id: 'disks-annotation-block-disks',
  summary: 'Name at most one block disk in the annotation, and not by its PCI address.',
  why: 'Longhorn looks at the file systems of the paths: those of two devices are one, and a PCI address is no file.',
  consequence: 'ignored',
  severity: { level: 'error', because: 'the node has no disk at all' },
  types: ['/Node'],
  about: ['/metadata/annotations'],
  evidence: 'longhorn-manager v1.12.1 types/types.go CreateDisksFromAnnotation, webhook/resources/node/validator.go',
  examples: {
    bad: [
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
  annotations:
    node.longhorn.io/default-disks-config: |
      [{"name":"one","path":"/dev/disk/by-id/one","diskType":"block","allowScheduling":true},
       {"name":"two","path":"/dev/disk/by-id/two","diskType":"block","allowScheduling":true}]
`,
        findings: [
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/1/path',
            message:
              'Longhorn takes disk "two" for the same file system as disk "one", both being devices: Longhorn makes none of the disks.',
            hint: 'Name the disks in a nodes.longhorn.io object.',
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
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "false"
---
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/create-default-disk: config }
  annotations:
    node.longhorn.io/default-disks-config: |
      [{"name":"one","path":"/dev/disk/by-id/one","diskType":"block","allowScheduling":true}]
`,
        findings: [
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/0/diskType',
            message: 'Disk "one" is a block disk, and setting v2-data-engine is off: Longhorn makes none of the disks.',
            hint: 'Set v2-data-engine to "true".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: create-default-disk-labeled-nodes, namespace: longhorn-system }
value: "true"
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
---
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/create-default-disk: config }
  annotations:
    node.longhorn.io/default-disks-config: |
      [{"name":"one","path":"/dev/disk/by-id/one","diskType":"block","allowScheduling":true}]
`,
    ],
  },
  *check(resource, context) {
    const isOn = knownSwitch(context, 'v2-data-engine');
    const blocks = disksOf(resource).filter(({ type }) => type === 'block');
    const devices = blocks.filter(({ path }) => path.startsWith('/dev/'));
    for (const disk of blocks) {
      const shown = shownDisk(disk);
      if (isOn === false) {
        const message = `Disk ${shown} is a block disk, and setting v2-data-engine is off${suffix}`;
        yield { path: `${disk.pointer}/diskType`, message, hint: 'Set v2-data-engine to "true".' };
      } else if (isPciAddress(disk.path)) {
        const message = `Longhorn looks for the PCI address of disk ${shown} as a file${suffix}`;
        yield { path: `${disk.pointer}/path`, message, hint: 'Name the disk in a nodes.longhorn.io object.' };
      } else if (devices.indexOf(disk) > 0) {
        const message = `Longhorn takes disk ${shown} for the same file system as disk ${shownDisk(devices[0]!)}, both being devices${suffix}`;
        yield { path: `${disk.pointer}/path`, message, hint: 'Name the disks in a nodes.longhorn.io object.' };
      }
    }
    if (isOn !== undefined || blocks.length === 0) return;
    const message = 'Setting v2-data-engine decides on a block disk.';
    yield { path: `${blocks[0]!.pointer}/diskType`, unknown: 'other-files', message };
  },
};
