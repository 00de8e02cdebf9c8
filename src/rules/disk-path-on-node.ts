import { cleanDiskPath } from '../objects/node-disk';
import { disksOf, shownDisk } from '../view/nodes-view';
import type { Rule } from './rule';

export const diskPathOnNode: Rule = {
  id: 'disk-path-on-node',
  summary: "Give the path of a disk as the node sees it, not as Longhorn's pods do.",
  why: "Longhorn goes to the node's own file system, or puts /host before the path itself: it looks for /host on the node, or makes it there on the root disk.",
  consequence: 'risk',
  severity: { level: 'warning', because: 'a node may have a directory of that name' },
  types: ['longhorn.io/Node', '/Node', 'longhorn.io/Setting', '/ConfigMap'],
  about: ['/spec/disks', '/metadata/annotations', '/value', '/data/default-setting.yaml'],
  evidence:
    'longhorn-manager v1.12.1 controller/monitor/disk_utils.go, types/types.go CreateDefaultDisk; longhorn-spdk-engine pkg/spdk/disk.go getDiskPath',
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
    ssd: { path: /host/mnt/ssd, allowScheduling: true }
`,
        findings: [
          {
            path: '/spec/disks/ssd/path',
            message: 'The path "/host/mnt/ssd" of disk "ssd" is that in a pod of Longhorn, not that of the node.',
            hint: 'Write "/mnt/ssd".',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-data-path, namespace: longhorn-system }
value: /host/data
`,
        findings: [
          {
            path: '/value',
            message: 'The path "/host/data" of the default disk is that in a pod of Longhorn, not that of the node.',
            hint: 'Write "/data".',
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
`,
    ],
  },
  *check(resource, { longhorn }) {
    const entries = longhorn.settings.of(resource).filter(({ name }) => name === 'default-data-path');
    const places = [
      ...entries.map(({ path, value }) => ({ where: path, path: value, clean: cleanDiskPath(value), disk: undefined })),
      ...disksOf(resource).map((disk) => ({
        where: `${disk.pointer}/path`,
        path: disk.path,
        clean: disk.cleanPath,
        disk,
      })),
    ];
    for (const { clean, disk, path, where } of places) {
      if (!clean.startsWith('/host/')) continue;
      const what = disk === undefined ? 'the default disk' : `disk ${shownDisk(disk)}`;
      yield {
        path: where,
        message: `The path ${JSON.stringify(path)} of ${what} is that in a pod of Longhorn, not that of the node.`,
        hint: `Write ${JSON.stringify(clean.slice('/host'.length))}.`,
      };
    }
  },
};
