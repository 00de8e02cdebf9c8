import { disksOf, isKnownToExist } from '../view/nodes-view';
import type { Rule } from './rule';

const setting = 'create-default-disk-labeled-nodes';

export const defaultDiskOnlyWhereLabelled: Rule = {
  id: 'default-disk-only-where-labelled',
  summary: `Set ${setting} to true where manifests name the disks of nodes.`,
  why: 'False does not mean that there are no default disks, but that every node gets one: a directory of its root file system, with replicas on it.',
  consequence: 'advice',
  types: ['longhorn.io/Setting', '/ConfigMap'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go CreateDefaultNode',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: create-default-disk-labeled-nodes, namespace: longhorn-system }
value: "false"
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true }
`,
        findings: [
          {
            path: '/value',
            message:
              'Setting create-default-disk-labeled-nodes is off, so a node that Longhorn sees before its manifest gets a default disk beside those named there.',
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
  *check(resource, { longhorn, resources }) {
    const entry = longhorn.settings.entry(setting);
    if (entry?.resource !== resource || longhorn.settings.isTrue(setting)) return;
    const nodes = resources.ofType('longhorn.io/Node');
    if (!nodes.some((node) => disksOf(node).length > 0 && !isKnownToExist(node))) return;
    yield {
      path: entry.path,
      message: `Setting ${setting} is off, so a node that Longhorn sees before its manifest gets a default disk beside those named there.`,
      hint: 'Set it to true: nodes without the label node.longhorn.io/create-default-disk then get no default disk.',
    };
  },
};
