import { disksOf, shownDisk, type DiskView } from '../view/nodes-view';
import type { Rule } from './rule';

export const diskPathNotNested: Rule = {
  id: 'disk-path-not-nested',
  summary: 'Keep the disks of a node out of each other.',
  why: 'Without a mount of its own the inner directory is the same file system as the outer one, and only one of the two disks becomes ready.',
  consequence: 'advice',
  types: ['longhorn.io/Node', '/Node'],
  about: ['/spec/disks', '/metadata/annotations'],
  evidence: 'longhorn-manager v1.12.1 controller/node_controller.go, types/types.go CreateDisksFromAnnotation',
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
    main: { path: /data, allowScheduling: true }
    more: { path: /data/more, allowScheduling: true }
`,
        findings: [
          {
            path: '/spec/disks/more/path',
            message: 'Disk "more" lies in disk "main": without a mount of its own it never becomes ready beside it.',
            hint: 'Mount its device outside the other disk, or make sure that it is mounted before Longhorn starts.',
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
    main: { path: /data/main, allowScheduling: true }
    more: { path: /data/more, allowScheduling: true }
`,
    ],
  },
  *check(resource) {
    // The root holds every path, and a disk there says nothing about mounts.
    const disks = disksOf(resource).filter(({ cleanPath, type }) => type === 'filesystem' && cleanPath !== '/');
    for (const { inner, outer } of nested(disks)) {
      yield {
        path: `${inner.pointer}/path`,
        message: `Disk ${shownDisk(inner)} lies in disk ${shownDisk(outer)}: without a mount of its own it never becomes ready beside it.`,
        hint: 'Mount its device outside the other disk, or make sure that it is mounted before Longhorn starts.',
      };
    }
  },
};

/** Disks in the directory of another one, which is the nearest of those. */
function* nested(disks: readonly DiskView[]): Generator<{ readonly inner: DiskView; readonly outer: DiskView }> {
  if (disks.length < 2) return;
  const folders = disks.map((disk) => ({ disk, folder: `${disk.cleanPath}/` }));
  // In this order, a folder stands before all that it holds, and nothing else stands between.
  folders.sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const open: typeof folders = [];
  for (const next of folders) {
    while (open.length > 0 && !next.folder.startsWith(open.at(-1)!.folder)) open.pop();
    const outer = open.at(-1);
    if (outer?.folder === next.folder) continue;
    if (outer !== undefined) yield { inner: next.disk, outer: outer.disk };
    open.push(next);
  }
}
