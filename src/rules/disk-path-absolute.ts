import { disksOf, shownDisk } from '../view/nodes-view';
import type { Rule } from './rule';

export const diskPathAbsolute: Rule = {
  id: 'disk-path-absolute',
  summary: 'Begin the path of a filesystem disk with "/".',
  why: "A relative path means whatever directory Longhorn's processes run in, and two spellings of one directory count as two disks.",
  consequence: 'advice',
  severity: { level: 'warning', because: 'it is hardly ever meant' },
  types: ['longhorn.io/Node', '/Node'],
  about: ['/spec/disks', '/metadata/annotations'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/node/validator.go validateNodeDiskPaths; recorded answers of its webhooks',
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
    ssd: { path: mnt/ssd, allowScheduling: true }
`,
        findings: [{ path: '/spec/disks/ssd/path', message: 'The path "mnt/ssd" of disk "ssd" is not absolute.' }],
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
  *check(resource) {
    for (const disk of disksOf(resource)) {
      if (disk.type === 'block' || disk.path === '' || disk.path.startsWith('/')) continue;
      yield {
        path: `${disk.pointer}/path`,
        message: `The path ${JSON.stringify(disk.path)} of disk ${shownDisk(disk)} is not absolute.`,
        hint: `Write ${JSON.stringify(`/${disk.path}`)}, if that is the directory.`,
      };
    }
  },
};
