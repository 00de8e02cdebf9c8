import { demandOf, demandTypes } from '../view/demand';
import { describesAllDisks, placementOf } from '../view/placement';
import type { Rule } from './rule';

export const replicasHaveOpenDisks: Rule = {
  id: 'replicas-have-open-disks',
  summary: 'Leave a disk open to the replicas of a class or volume.',
  why: 'Longhorn places nothing on a node or disk without allowScheduling, or that is being evicted.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'nodes that are not among the files may have an open disk' },
  types: demandTypes,
  evidence: 'longhorn-manager v1.12.1 scheduler/replica_scheduler.go ListSchedulableNodes, FindDiskCandidates',
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
    ssd: { path: /mnt/ssd, allowScheduling: false, evictionRequested: true, tags: [ssd] }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "1", diskSelector: ssd }
`,
        findings: [
          {
            path: '/parameters/numberOfReplicas',
            message: 'No replica can be placed: of the nodes in these files, all matching disks are closed.',
            hint: 'Set allowScheduling of a node and of a disk there to true, and evictionRequested to false.',
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
    const demand = demandOf(resource, context);
    const placement = demand && placementOf(demand, context);
    if (placement === undefined || placement.fitting.length === 0 || placement.open.length > 0) return;
    if (!describesAllDisks(demand!, context)) return;
    const which = demand!.diskTags.length + demand!.nodeTags.length > 0 ? 'all matching disks' : 'all disks';
    yield {
      path: demand!.copiesPath,
      message: `No replica can be placed: of the nodes in these files, ${which} are closed.`,
      hint: 'Set allowScheduling of a node and of a disk there to true, and evictionRequested to false.',
    };
  },
};
