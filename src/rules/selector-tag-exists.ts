import { nearest } from '../diagnostics/nearest';
import { demandTypes, isLabelLike, tagDemandsOf } from '../view/demand';
import { tagProblems } from '../objects/tags';
import { allNodeTags } from '../view/node-tags';
import type { Rule } from './rule';

export const selectorTagExists: Rule = {
  id: 'selector-tag-exists',
  summary: 'Select nodes and disks by tags that some of them have.',
  why: 'Longhorn makes no volume from a class whose tag nobody has, and places no replica of such a volume.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'nodes that are not among the files may have the tag' },
  types: [...demandTypes, 'longhorn.io/BackingImage'],
  about: ['/spec/diskSelector', '/spec/nodeSelector', '/parameters/diskSelector', '/parameters/nodeSelector'],
  evidence: 'longhorn-manager v1.12.1 api/volume.go VolumeCreate, scheduler/replica_scheduler.go',
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
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "1", diskSelector: sdd }
`,
        findings: [
          {
            path: '/parameters/diskSelector',
            message: 'No disk of the nodes in these files has the tag "sdd".',
            hint: 'Did you mean "ssd"?',
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
parameters: { numberOfReplicas: "1", diskSelector: ssd }
`,
    ],
  },
  *check(resource, context) {
    if (!context.longhorn.nodes.some(({ disks }) => disks.length > 0)) return;
    const given = allNodeTags(context.longhorn);
    if (!given.areReadable) return;
    const demands = tagDemandsOf(resource, context);
    for (const what of ['disk', 'node'] as const) {
      for (const { path, tag } of demands[what]) {
        if (given[what].has(tag) || isLabelLike(tag) || tagProblems([tag], '').length > 0) continue;
        const who = what === 'disk' ? 'No disk of the nodes in these files' : 'None of the nodes in these files';
        const likely = nearest(tag, given[what]);
        const other = what === 'disk' ? 'node' : 'disk';
        const hint = given[other].has(tag)
          ? `A ${other} has it: select it with ${other}Selector.`
          : likely === undefined
            ? `Give the tag to a ${what}, or select one that is there.`
            : `Did you mean "${likely}"?`;
        yield { path, message: `${who} has the tag ${JSON.stringify(tag)}.`, hint };
      }
    }
  },
};
