import { createDiskLabel, disksAnnotation } from '../longhorn/node-keys';
import { annotationOf, labelOf, shownNode } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const disksAnnotationLabelConfig: Rule = {
  id: 'disks-annotation-label-config',
  summary: 'Say "config" in the label of a node whose annotation names its disks.',
  why: 'With "true" Longhorn makes the default disk, and does not look at the annotation.',
  consequence: 'ignored',
  types: ['/Node'],
  about: ['/metadata/annotations'],
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
  labels: { node.longhorn.io/create-default-disk: "true" }
  annotations: { node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true}]' }
`,
        findings: [
          {
            path: '/metadata/labels/node.longhorn.io~1create-default-disk',
            message:
              'The label of node "worker-1" is "true", so Longhorn makes the default disk and ignores the annotation.',
            hint: 'Write "config", or remove the annotation.',
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
  labels: { node.longhorn.io/create-default-disk: config }
  annotations: { node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true}]' }
`,
    ],
  },
  *check(resource) {
    const label = labelOf(resource, createDiskLabel);
    if (label?.toLowerCase() !== 'true' || annotationOf(resource, disksAnnotation) === '') return;
    yield {
      path: at('metadata', 'labels', createDiskLabel),
      message: `The label of ${shownNode(resource)} is "${label}", so Longhorn makes the default disk and ignores the annotation.`,
      hint: 'Write "config", or remove the annotation.',
    };
  },
};
