import { demandOf, demandTypes } from '../view/demand';
import { describesAllDisks, placementOf } from '../view/placement';
import type { Rule } from './rule';

export const replicasHaveZones: Rule = {
  id: 'replicas-have-zones',
  summary: 'Ask for no more replicas than there are zones where they may not share one.',
  why: 'With zone anti-affinity that is not soft each replica needs a zone of its own, and all nodes without a zone are one: the volumes stay degraded.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'there may be more nodes than those among the files' },
  types: demandTypes,
  evidence: 'longhorn-manager v1.12.1 scheduler/replica_scheduler.go getDiskCandidates',
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
metadata: { name: worker-1, labels: { topology.kubernetes.io/zone: a } }
---
apiVersion: v1
kind: Node
metadata: { name: worker-2, labels: { topology.kubernetes.io/zone: a } }
---
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
metadata: { name: zoned }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "2", replicaZoneSoftAntiAffinity: disabled }
`,
        findings: [
          {
            path: '/parameters/numberOfReplicas',
            message:
              'Each of 2 replicas needs a zone of its own, and the matching open disks of the nodes in these files are in 1: "a".',
            hint: 'Ask for 1, or let replicas share a zone.',
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
metadata: { name: worker-1, labels: { topology.kubernetes.io/zone: a } }
---
apiVersion: v1
kind: Node
metadata: { name: worker-2, labels: { topology.kubernetes.io/zone: b } }
---
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
metadata: { name: zoned }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "2", replicaZoneSoftAntiAffinity: disabled }
`,
    ],
  },
  *check(resource, context) {
    const demand = demandOf(resource, context);
    if (demand?.copies === undefined || demand.mayShareZone !== false) return;
    const placement = placementOf(demand, context);
    if (placement === undefined || !placement.isCountable || !describesAllDisks(demand, context)) return;
    const nodes = placement.open.map(({ node }) => node);
    const zones = [...new Set(nodes.flatMap(({ zone }) => zone ?? []))];
    // Without enough nodes zones do not matter; and a cloud gives zones to nodes without a word in any file.
    if (nodes.length < demand.copies || nodes.some(({ zone }) => zone === undefined)) return;
    if (zones.length >= demand.copies) return;
    const { copies } = demand;
    yield {
      path: demand.copiesPath,
      message: `Each of ${copies} replicas needs a zone of its own, and the matching open disks of the nodes in these files are in ${zones.length}: ${zones.map((zone) => JSON.stringify(zone)).join(', ')}.`,
      hint: `Ask for ${zones.length}, or let replicas share a zone.`,
    };
  },
};
