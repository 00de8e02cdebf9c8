import { demandOf, demandTypes, type Demand, type TagDemand } from '../view/demand';
import { placementOf } from '../view/placement';
import { allNodeTags } from '../view/node-tags';
import type { NodeView } from '../view/nodes-view';
import type { Rule, RuleContext } from './rule';

export const selectorTagsTogether: Rule = {
  id: 'selector-tags-together',
  summary: 'Select by tags that one node, and one disk of it, has all of.',
  why: 'Several tags are not a choice: Longhorn places replicas only where all of them are.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'nodes that are not among the files may have all tags' },
  types: demandTypes,
  about: ['/spec/diskSelector', '/spec/nodeSelector', '/parameters/diskSelector', '/parameters/nodeSelector'],
  evidence:
    'longhorn-manager v1.12.1 types/types.go IsSelectorsInTags, scheduler/replica_scheduler.go getDiskCandidates',
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
  tags: [rack-1]
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true, tags: [ssd] }
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-2, namespace: longhorn-system }
spec:
  name: worker-2
  allowScheduling: true
  tags: [rack-2]
  disks:
    hdd: { path: /mnt/hdd, allowScheduling: true, tags: [hdd] }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: any }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "1", diskSelector: "hdd,ssd" }
`,
        findings: [
          {
            path: '/parameters/diskSelector',
            message: 'No disk of the nodes in these files has all of the tags "hdd", "ssd".',
            hint: 'Select by fewer tags, or give all of them to one place.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  tags: [rack-1]
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true, tags: [ssd] }
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-2, namespace: longhorn-system }
spec:
  name: worker-2
  allowScheduling: true
  tags: [rack-2]
  disks:
    hdd: { path: /mnt/hdd, allowScheduling: true, tags: [hdd] }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec:
  size: "10737418240"
  numberOfReplicas: 1
  frontend: blockdev
  nodeSelector: [rack-2]
  diskSelector: [ssd]
`,
        findings: [
          {
            path: '/spec/diskSelector/0',
            message: 'Of the nodes in these files, none with the tag "rack-2" has a disk with the tag "ssd".',
            hint: 'Select by fewer tags, or give all of them to one place.',
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
  tags: [rack-1]
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true, tags: [ssd] }
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-2, namespace: longhorn-system }
spec:
  name: worker-2
  allowScheduling: true
  tags: [rack-2]
  disks:
    hdd: { path: /mnt/hdd, allowScheduling: true, tags: [hdd] }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "1", diskSelector: ssd, nodeSelector: rack-1 }
`,
    ],
  },
  *check(resource, context) {
    const demand = demandOf(resource, context);
    if (demand === undefined || demand.isSharded) return;
    const { diskTags, nodeTags } = demand;
    const placement = placementOf(demand, context);
    if (placement === undefined || placement.tagged.length > 0 || diskTags.length + nodeTags.length === 0) return;
    const given = allNodeTags(context.longhorn);
    // A tag that nothing has is for another rule.
    if (!nodeTags.every(({ tag }) => given.node.has(tag)) || !diskTags.every(({ tag }) => given.disk.has(tag))) return;
    const found = apart(demand, context);
    if (found === undefined) return;
    const { path } = (found.at === 'node' ? nodeTags[0] : (diskTags[0] ?? nodeTags[0]))!;
    yield { path, message: found.message, hint: 'Select by fewer tags, or give all of them to one place.' };
  },
};

interface Apart {
  readonly at: 'disk' | 'node';
  readonly message: string;
}

/** What no place has together; worked out once for all objects that ask for the same. */
function apart({ diskTags, nodeTags }: Demand, { longhorn }: RuleContext): Apart | undefined {
  const [ofNode, ofDisk] = [shown(nodeTags), shown(diskTags)];
  return longhorn.once(`selector-tags-together ${ofNode} ${ofDisk}`, (): Apart | undefined => {
    const { nodes } = longhorn;
    if (!has(nodeTags, nodes)) return { at: 'node', message: `None of the nodes in these files has ${ofNode}.` };
    const disks = nodes.flatMap((node) => node.disks);
    if (!has(diskTags, disks)) return { at: 'disk', message: `No disk of the nodes in these files has ${ofDisk}.` };
    // Where only one of the two is asked for, it is not the tags that leave no place.
    if (nodeTags.length === 0 || diskTags.length === 0) return undefined;
    const message = `Of the nodes in these files, none with ${ofNode} has a disk with ${ofDisk}.`;
    return { at: 'disk', message };
  });
}

function has(wanted: readonly TagDemand[], places: readonly Pick<NodeView, 'tags'>[]): boolean {
  return places.some(({ tags }) => wanted.every(({ tag }) => tags.includes(tag)));
}

function shown(wanted: readonly TagDemand[]): string {
  const tags = wanted.map(({ tag }) => JSON.stringify(tag)).join(', ');
  return wanted.length === 1 ? `the tag ${tags}` : `all of the tags ${tags}`;
}
