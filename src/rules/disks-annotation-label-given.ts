import { createDiskLabel, disksAnnotation } from '../longhorn/node-keys';
import { annotationOf, labelOf, shownNode } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const disksAnnotationLabelGiven: Rule = {
  id: 'disks-annotation-label-given',
  summary: "Keep the label and the annotation of a node's disks together.",
  why: 'Longhorn reads the annotation only with the label "config", and makes no disk with the label alone.',
  consequence: 'advice',
  types: ['/Node'],
  about: ['/metadata/annotations', '/metadata/labels'],
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
  annotations: { node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true}]' }
`,
        findings: [
          {
            path: '/metadata/labels/node.longhorn.io~1create-default-disk',
            message: 'The annotation of node "worker-1" names its disks, and no label here makes Longhorn read it.',
            hint: 'Add the label node.longhorn.io/create-default-disk: config, unless the node gets it elsewhere.',
          },
        ],
      },
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
  labels: { node.longhorn.io/create-default-disk: config }
`,
        findings: [
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config',
            message: 'The label of node "worker-1" is "config", and no annotation here names its disks.',
            hint: 'Add the annotation node.longhorn.io/default-disks-config, or write "true" for the default disk.',
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
    // Of several patches of a machine configuration, each may hold one of the two.
    if (resource.madeBy !== undefined) return;
    const label = labelOf(resource, createDiskLabel);
    const hasAnnotation = annotationOf(resource, disksAnnotation) !== '';
    if (hasAnnotation && label === undefined) {
      yield {
        path: at('metadata', 'labels', createDiskLabel),
        message: `The annotation of ${shownNode(resource)} names its disks, and no label here makes Longhorn read it.`,
        hint: `Add the label ${createDiskLabel}: config, unless the node gets it elsewhere.`,
      };
    } else if (!hasAnnotation && label?.toLowerCase() === 'config') {
      yield {
        path: at('metadata', 'annotations', disksAnnotation),
        message: `The label of ${shownNode(resource)} is "config", and no annotation here names its disks.`,
        hint: `Add the annotation ${disksAnnotation}, or write "true" for the default disk.`,
      };
    }
  },
};
