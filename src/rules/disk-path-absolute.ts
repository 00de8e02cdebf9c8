import { isPciAddress } from '../objects/node-disk';
import { disksOf, shownDisk } from '../view/nodes-view';
import type { Rule } from './rule';

export const diskPathAbsolute: Rule = {
  id: 'disk-path-absolute',
  summary: 'Begin the path of a filesystem disk with "/".',
  why: "A relative path means whatever directory Longhorn's processes run in, and two spellings of one directory count as two disks.",
  consequence: 'advice',
  severity: { level: 'warning', because: 'it is hardly ever meant' },
  types: ['longhorn.io/Node', '/Node', 'longhorn.io/Setting', '/ConfigMap'],
  about: ['/spec/disks', '/metadata/annotations', '/value', '/data/default-setting.yaml'],
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
        findings: [
          {
            path: '/spec/disks/ssd/path',
            message: 'The path "mnt/ssd" of disk "ssd" is not absolute.',
            hint: 'Write "/mnt/ssd", if that is the directory.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-data-path, namespace: longhorn-system }
value: mnt/longhorn
`,
        findings: [
          {
            path: '/value',
            message: 'The path "mnt/longhorn" of the default disk is not absolute.',
            hint: 'Write "/mnt/longhorn", if that is the directory.',
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
    for (const { name, path, value } of longhorn.settings.of(resource)) {
      const given = value.trim();
      if (name !== 'default-data-path' || given === '' || given.startsWith('/') || isPciAddress(given)) continue;
      const message = `The path ${JSON.stringify(value)} of the default disk is not absolute.`;
      yield { path, message, hint: `Write ${JSON.stringify(`/${given}`)}, if that is the directory.` };
    }
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
