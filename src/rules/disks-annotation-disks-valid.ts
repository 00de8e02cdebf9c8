import { isSet, textOf } from '../manifest/json-view';
import { samePathDisks } from '../objects/storage-node';
import { tagProblems } from '../objects/tags';
import { disksOf, shownDisk, type DiskView } from '../view/nodes-view';
import type { Finding, Rule } from './rule';

export const disksAnnotationDisksValid: Rule = {
  id: 'disks-annotation-disks-valid',
  summary: 'Leave nothing in the annotation of disks that Longhorn refuses.',
  why: 'One bad disk makes Longhorn pass over all of them with a line in its log, and the node has no disk.',
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
      [{"name":"a","allowScheduling":true},
       {"name":"b","path":"/mnt/b","allowScheduling":true,"storageReserved":-1,"tags":["fast disk"]},
       {"name":"b","path":"/mnt/c","allowScheduling":true,"evictionRequested":true},
       {"name":"d","path":"/mnt/c/","allowScheduling":true,"diskType":"ssd"}]
`,
        findings: [
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/0/path',
            message: 'Disk "a" has no path: Longhorn makes none of the disks.',
            hint: 'Give the directory where its device is mounted.',
          },
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/1/storageReserved',
            message: 'Disk "b" reserves -1 bytes: Longhorn makes none of the disks.',
            hint: 'Give the bytes to keep free.',
          },
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/1/tags/0',
            message: 'Tag "fast disk" is not a qualified name: Longhorn makes none of the disks.',
            hint: 'Use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
          },
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/2/name',
            message: 'Disk "b" has the name of another: Longhorn makes none of the disks.',
            hint: 'Give each disk a name of its own.',
          },
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/2/evictionRequested',
            message: 'Disk "b" is to be evicted while it allows scheduling: Longhorn makes none of the disks.',
            hint: 'Set one of them to false.',
          },
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/3/path',
            message: 'Disk "d" has the path of disk "b": Longhorn makes none of the disks.',
            hint: 'Remove one of the two.',
          },
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/3/diskType',
            message: 'Disk "d" has the type "ssd": Longhorn makes none of the disks.',
            hint: 'Write "filesystem" or "block".',
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
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/create-default-disk: config }
  annotations:
    node.longhorn.io/default-disks-config: |
      [{"name":"a","path":"/mnt/a","allowScheduling":true,"storageReserved":10737418240,"tags":["ssd"]},
       {"name":"b","path":"/mnt/b","allowScheduling":false,"diskType":"filesystem"}]
`,
    ],
  },
  *check(resource) {
    const disks = disksOf(resource);
    const names = new Set<string>();
    for (const disk of disks) {
      yield* problemsOf(disk);
      if (disk.name !== '' && names.has(disk.name)) {
        yield finding(disk, 'name', 'has the name of another', 'Give each disk a name of its own.');
      }
      names.add(disk.name);
    }
    for (const [disk, earlier] of samePathDisks(disks.filter(({ path }) => path !== ''))) {
      yield finding(disk, 'path', `has the path of disk ${shownDisk(earlier)}`, 'Remove one of the two.');
    }
  },
};

function* problemsOf(disk: DiskView): Iterable<Finding> {
  const { allowScheduling, diskDriver, diskType, evictionRequested, storageReserved } = disk.fields;
  if (disk.path === '') yield finding(disk, 'path', 'has no path', 'Give the directory where its device is mounted.');
  if (typeof storageReserved === 'number' && storageReserved < 0) {
    yield finding(disk, 'storageReserved', `reserves ${storageReserved} bytes`, 'Give the bytes to keep free.');
  }
  for (const { hint = '', message, path = '' } of tagProblems(disk.tags, `${disk.pointer}/tags`)) {
    yield { path, message: message.replace(/\.$/, consequence), hint };
  }
  if (allowScheduling === true && evictionRequested === true) {
    const hint = 'Set one of them to false.';
    yield finding(disk, 'evictionRequested', 'is to be evicted while it allows scheduling', hint);
  }
  if (isSet(diskType) && !['', 'block', 'filesystem'].includes(textOf(diskType))) {
    yield finding(disk, 'diskType', `has the type ${JSON.stringify(diskType)}`, 'Write "filesystem" or "block".');
  } else if (disk.type === 'filesystem' && textOf(diskDriver) !== '') {
    yield finding(disk, 'diskDriver', 'has a driver, and is no block disk', 'Remove diskDriver.');
  } else if (!['', 'aio', 'auto', 'nvme'].includes(textOf(diskDriver))) {
    yield finding(disk, 'diskDriver', `has the driver ${JSON.stringify(diskDriver)}`, 'Write "auto", "aio" or "nvme".');
  }
}

const consequence = ': Longhorn makes none of the disks.';

function finding(disk: DiskView, field: string, problem: string, hint: string): Finding {
  return { path: `${disk.pointer}/${field}`, message: `Disk ${shownDisk(disk)} ${problem}${consequence}`, hint };
}
