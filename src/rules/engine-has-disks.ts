import { isDevicePath } from '../objects/node-disk';
import { demandOf, demandTypes } from '../view/demand';
import { knownSetting } from '../view/known-setting';
import { describesAllDisks, placementOf } from '../view/placement';
import type { Rule } from './rule';

export const engineHasDisks: Rule = {
  id: 'engine-has-disks',
  summary: 'Use a data engine that nodes have disks for.',
  why: 'The data engine v1 places replicas on filesystem disks only, and v2 on block disks only: without any, no volume can be used.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'nodes that are not among the files may have such a disk' },
  types: demandTypes,
  evidence: 'longhorn-manager v1.12.1 scheduler/replica_scheduler.go IsDiskEligibleForVolume',
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
parameters: { numberOfReplicas: "1", diskSelector: ssd, dataEngine: v2 }
`,
        findings: [
          {
            path: '/parameters/dataEngine',
            message: 'Data engine v2 needs a block disk, and no matching disk of the nodes in these files is one.',
            hint: 'Give a node a block disk, or use the data engine v1.',
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
parameters: { numberOfReplicas: "1", diskSelector: ssd, dataEngine: v1 }
`,
    ],
  },
  *check(resource, context) {
    const demand = demandOf(resource, context);
    const placement = demand && placementOf(demand, context);
    if (placement === undefined || placement.tagged.length === 0 || placement.fitting.length > 0) return;
    const { diskTags, engine, enginePath, nodeTags } = demand!;
    // The default disk is a block disk only where its path is that of a device.
    const isByHand = engine === 'v2' && isDirectory(knownSetting(context, 'default-data-path'));
    if (!isByHand && !describesAllDisks(demand!, context)) return;
    const type = engine === 'v2' ? 'block disk' : 'filesystem disk';
    const which = diskTags.length + nodeTags.length > 0 ? 'matching disk' : 'disk';
    const hasType = placement.tagged.some(({ disks }) =>
      disks.some((disk) => (disk.type === 'block') === (engine === 'v2')),
    );
    yield {
      path: enginePath,
      message: hasType
        ? `The data engine v2 is off on all nodes in these files with a ${which} for it.`
        : `Data engine ${engine} needs a ${type}, and no ${which} of the nodes in these files is one.`,
      hint: hasType
        ? 'Remove the label node.longhorn.io/disable-v2-data-engine from a node.'
        : `Give a node a ${type}, or use the data engine ${engine === 'v2' ? 'v1' : 'v2'}.`,
    };
  },
};

function isDirectory(path: string | undefined): boolean {
  return path !== undefined && !isDevicePath(path);
}
