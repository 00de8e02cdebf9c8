import { cleanDiskPath } from '../objects/node-disk';
import { knownSetting, knownSwitch } from '../view/known-setting';
import { disksOf, isDefaultDisk, shownDisk } from '../view/nodes-view';
import type { Rule } from './rule';

export const defaultDiskNotDoubled: Rule = {
  id: 'default-disk-not-doubled',
  summary: 'Turn the default disk off where a manifest names the disk at its path.',
  why: 'A Node that Longhorn made itself has a disk at the default path under a name of its own, and a second one there is refused, or never becomes ready before 1.12.',
  consequence: 'advice',
  types: ['longhorn.io/Node'],
  about: ['/spec/disks'],
  evidence: 'longhorn-manager v1.12.1 types/types.go CreateDefaultDisk, webhook/resources/node/validator.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |
    default-data-path: /data
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  disks:
    main: { path: /data, allowScheduling: true }
`,
        findings: [
          {
            path: '/spec/disks/main/path',
            message:
              'Disk "main" has the path of the default disk, which a Node made by Longhorn has under another name.',
            hint: 'Set create-default-disk-labeled-nodes to true before Longhorn first starts, or use the name of that disk.',
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
    default-data-path: /data
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  disks:
    main: { path: /data, allowScheduling: true }
`,
    ],
  },
  *check(resource, context) {
    if (knownSwitch(context, 'create-default-disk-labeled-nodes') !== false) return;
    const setting = knownSetting(context, 'default-data-path') ?? '';
    if (setting === '') return;
    const path = cleanDiskPath(setting);
    for (const disk of disksOf(resource)) {
      if (disk.cleanPath !== path || isDefaultDisk(disk)) continue;
      yield {
        path: `${disk.pointer}/path`,
        message: `Disk ${shownDisk(disk)} has the path of the default disk, which a Node made by Longhorn has under another name.`,
        hint: 'Set create-default-disk-labeled-nodes to true before Longhorn first starts, or use the name of that disk.',
      };
    }
  },
};
