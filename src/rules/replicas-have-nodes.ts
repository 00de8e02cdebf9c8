import { demandOf, demandTypes, type Demand } from '../view/demand';
import { describesAllDisks, placementOf, type Placement } from '../view/placement';
import type { Rule } from './rule';

export const replicasHaveNodes: Rule = {
  id: 'replicas-have-nodes',
  summary: 'Ask for no more replicas than there are nodes for them.',
  why: 'Each replica needs a node of its own unless replica-soft-anti-affinity is on: the volumes stay degraded, or cannot be attached.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'there may be more nodes than those among the files' },
  types: demandTypes,
  evidence: 'longhorn-manager v1.12.1 scheduler/replica_scheduler.go getDiskCandidates, scheduler/shard_scheduler.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: replica-soft-anti-affinity, namespace: longhorn-system }
value: "false"
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
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "2", diskSelector: ssd }
`,
        findings: [
          {
            path: '/parameters/numberOfReplicas',
            message: 'Each of 2 replicas needs a node of its own, and in these files 1 has a matching open disk.',
            hint: 'Ask for 1, add a node, or let replicas share one.',
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
parameters: { numberOfReplicas: "2", diskSelector: ssd, replicaSoftAntiAffinity: enabled }
`,
    ],
  },
  *check(resource, context) {
    const demand = demandOf(resource, context);
    const placement = demand && placementOf(demand, context);
    if (placement === undefined || demand?.copies === undefined || !placement.isCountable) return;
    const { copies, copiesPath: path } = demand;
    const { count, isCertain, unit } = room(demand, placement);
    if (count === 0 || copies <= count) return;
    const what = demand.isSharded ? 'shards' : 'replicas';
    const condition = demand.reusesNodesUnderPressure && unit === 'node' ? ' while no disk is nearly full' : '';
    const needs = `Each of ${copies} ${what} needs a ${unit} of its own${condition}`;
    if (!isCertain) {
      yield { path, unknown: 'other-files', message: `${needs}, unless setting replica-soft-anti-affinity is on.` };
    } else if (!describesAllDisks(demand, context)) {
      yield { path, unknown: 'cluster-nodes', message: `${needs}, and these files do not name all disks.` };
    } else {
      yield {
        path,
        message: `${needs}, and in these files ${thereAre(count, unit)}.`,
        hint: demand.isSharded
          ? 'Ask for fewer chunks, or add nodes with such a disk.'
          : `Ask for ${count}, add a ${unit}, or let replicas share one.`,
      };
    }
  },
};

type Unit = 'disk' | 'node';

function thereAre(count: number, unit: Unit): string {
  if (unit === 'node') return `${count} ${count === 1 ? 'has' : 'have'} a matching open disk`;
  return `${count} ${count === 1 ? 'is' : 'are'} matching and open`;
}

/** How many copies there are places for, one each. */
function room(demand: Demand, { open }: Placement): { count: number; isCertain: boolean; unit: Unit } {
  // Where copies may not share a zone, they may not share a node either.
  const mayShareNode = demand.mayShareZone === false ? false : demand.mayShareNode;
  if (mayShareNode !== true) return { count: open.length, isCertain: mayShareNode === false, unit: 'node' };
  const disks = open.flatMap((node) => node.disks).length;
  return { count: demand.mayShareDisk === false ? disks : 0, isCertain: true, unit: 'disk' };
}
