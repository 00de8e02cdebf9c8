import { createDiskLabel, disksAnnotation, tagsAnnotation } from '../longhorn/node-keys';
import { mapOf } from '../manifest/json-view';
import { disksOf, nodeTagsOf, shownNode } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const disksAnnotationNotOverruled: Rule = {
  id: 'disks-annotation-not-overruled',
  summary: "Name a node's disks and tags either in annotations or in a nodes.longhorn.io object.",
  why: 'Longhorn reads the annotations only while its own Node has no disk, or no tag.',
  consequence: 'ignored',
  types: ['/Node'],
  about: ['/metadata/annotations'],
  evidence: 'longhorn-manager v1.12.1 controller/kubernetes_node_controller.go syncDefaultDisks, syncDefaultNodeTags',
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
  annotations: { node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true}]' }
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
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config',
            message: 'Longhorn\'s own Node names the disks of node "worker-1", so the annotation does nothing.',
            hint: "Remove the annotation and the label node.longhorn.io/create-default-disk, or the disks of the Node in Longhorn's namespace.",
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
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec: { name: worker-1, allowScheduling: true, tags: [rack-1] }
`,
    ],
  },
  *check(resource, { resources }) {
    const own = resources.find('longhorn.io/Node', resource.object.metadata?.name ?? '');
    if (own === undefined) return;
    const both = [
      { what: 'disks', field: 'disks', annotation: disksAnnotation, of: disksOf },
      { what: 'tags', field: 'tags', annotation: tagsAnnotation, of: nodeTagsOf },
    ];
    for (const { annotation, field, of, what } of both) {
      if (of(resource).length === 0 || of(own).length === 0) continue;
      // Without the annotation the label would be left alone.
      const isLabelled = what === 'disks' && mapOf(resource.object.metadata?.labels)[createDiskLabel] === 'config';
      const both = isLabelled ? `the annotation and the label ${createDiskLabel}` : 'the annotation';
      yield {
        path: at('metadata', 'annotations', annotation),
        message: `Longhorn's own Node names the ${what} of ${shownNode(resource)}, so the annotation does nothing.`,
        hint: `Remove ${both}, or the ${what} of the Node in Longhorn's namespace.`,
        related: [{ resource: own, path: at('spec', field), message: 'It is named here.' }],
      };
    }
  },
};
