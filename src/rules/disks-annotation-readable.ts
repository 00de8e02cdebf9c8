import { readDisksAnnotation } from '../objects/default-disks';
import { disksAnnotation } from '../longhorn/node-keys';
import { annotationOf, shownNode } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const disksAnnotationReadable: Rule = {
  id: 'disks-annotation-readable',
  summary: "Write a node's disks as a JSON list of disks.",
  why: 'Longhorn ignores the whole annotation with a line in its log, and the node has no disk.',
  consequence: 'ignored',
  severity: { level: 'error', because: 'the node has no disk at all' },
  types: ['/Node'],
  about: ['/metadata/annotations'],
  evidence:
    'longhorn-manager v1.12.1 types/types.go UnmarshalToDisks, controller/kubernetes_node_controller.go syncDefaultDisks',
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
  labels: { node.longhorn.io/create-default-disk: config }
  annotations: { node.longhorn.io/default-disks-config: '{"disks":[{"path":"/mnt/ssd","allowScheduling":true}]}' }
`,
        findings: [
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config',
            message: 'The annotation with the disks of node "worker-1" is not a JSON list: Longhorn ignores all of it.',
            hint: 'Write it as [{"path":"/mnt/disk","allowScheduling":true}], with storageReserved in bytes.',
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
  annotations: { node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true,"storageReserved":"10Gi"}]' }
`,
        findings: [
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/0/storageReserved',
            message:
              'The annotation with the disks of node "worker-1" holds "10Gi" for storageReserved, which has to be a whole number: Longhorn ignores all of it.',
            hint: 'Write it as [{"path":"/mnt/disk","allowScheduling":true}], with storageReserved in bytes.',
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
  annotations:
    node.longhorn.io/default-disks-config: |
      [{"path":"/mnt/ssd","allowScheduling":true,"storageReserved":10737418240,"tags":["ssd"]}]
`,
    ],
  },
  *check(resource) {
    const text = annotationOf(resource, disksAnnotation);
    const { problem } = readDisksAnnotation(text);
    if (text === '' || problem === undefined) return;
    yield {
      path: `${at('metadata', 'annotations', disksAnnotation)}${problem.path}`,
      message: `The annotation with the disks of ${shownNode(resource)} ${problem.problem}: Longhorn ignores all of it.`,
      hint: 'Write it as [{"path":"/mnt/disk","allowScheduling":true}], with storageReserved in bytes.',
    };
  },
};
