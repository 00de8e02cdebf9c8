import { createDiskLabel } from '../longhorn/node-keys';
import { labelOf, shownNode } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const createDiskLabelValue: Rule = {
  id: 'create-disk-label-value',
  summary: `Say "true" or "config" in the label ${createDiskLabel}.`,
  why: 'Longhorn logs any other value, and makes no disk.',
  consequence: 'ignored',
  types: ['/Node'],
  about: ['/metadata/labels'],
  evidence: 'longhorn-manager v1.12.1 controller/kubernetes_node_controller.go syncDefaultDisks',
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
  labels: { node.longhorn.io/create-default-disk: enabled }
`,
        findings: [
          {
            path: '/metadata/labels/node.longhorn.io~1create-default-disk',
            message: 'The label of node "worker-1" is "enabled", and Longhorn makes no disk.',
            hint: 'Write "true" for the default disk, or "config" for those of the annotation.',
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
  labels: { node.longhorn.io/create-default-disk: "true" }
`,
    ],
  },
  *check(resource) {
    const label = labelOf(resource, createDiskLabel);
    // "false" is no value either, and means what it says.
    if (label === undefined || ['config', 'false', 'true'].includes(label.toLowerCase())) return;
    yield {
      path: at('metadata', 'labels', createDiskLabel),
      message: `The label of ${shownNode(resource)} is ${JSON.stringify(label)}, and Longhorn makes no disk.`,
      hint: 'Write "true" for the default disk, or "config" for those of the annotation.',
    };
  },
};
