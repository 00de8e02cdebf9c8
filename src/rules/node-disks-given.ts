import { shownName } from '../kubernetes/kubernetes-object';
import { mapOf } from '../manifest/json-view';
import { knownSwitch } from '../view/known-setting';
import { at, type Rule } from './rule';

export const nodeDisksGiven: Rule = {
  id: 'node-disks-given',
  summary: 'Name the disks of a Node that may take replicas.',
  why: 'Longhorn makes the default disk together with the Node: one that comes out of a manifest without disks gets none, unless labels are to say which nodes have disks.',
  consequence: 'advice',
  types: ['longhorn.io/Node'],
  evidence: 'longhorn-manager v1.12.1 app/daemon.go initDaemonNode, datastore/longhorn.go CreateDefaultNode',
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
spec: { name: worker-1, allowScheduling: true }
`,
        findings: [
          {
            path: '/spec/disks',
            message:
              'Node "worker-1" names no disk: where this manifest creates it, Longhorn makes no default disk either.',
            hint: 'Name its disks, or set allowScheduling to false.',
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
spec: { name: worker-1, allowScheduling: true }
`,
    ],
  },
  *check({ object }, context) {
    const { allowScheduling, disks } = mapOf(object['spec']);
    if (allowScheduling !== true || Object.keys(mapOf(disks)).length > 0) return;
    if (knownSwitch(context, 'create-default-disk-labeled-nodes') !== false) return;
    const name = shownName(object);
    yield {
      path: at('spec', 'disks'),
      message: `Node ${name} names no disk: where this manifest creates it, Longhorn makes no default disk either.`,
      hint: 'Name its disks, or set allowScheduling to false.',
    };
  },
};
