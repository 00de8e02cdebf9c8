import { nearest } from '../diagnostics/nearest';
import { annotatedDiskFields, readDisksAnnotation } from '../objects/default-disks';
import { disksAnnotation } from '../longhorn/node-keys';
import { annotationOf } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const disksAnnotationFieldsKnown: Rule = {
  id: 'disks-annotation-fields-known',
  summary: 'Use the fields that Longhorn reads of a disk in the annotation.',
  why: 'Longhorn passes over any other without a word.',
  consequence: 'ignored',
  types: ['/Node'],
  about: ['/metadata/annotations'],
  evidence: 'longhorn-manager v1.12.1 types/types.go UnmarshalToDisks, k8s/pkg/apis/longhorn/v1beta2/node.go DiskSpec',
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
  annotations:
    node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true,"reserved":1073741824}]'
`,
        findings: [
          {
            path: '/metadata/annotations/node.longhorn.io~1default-disks-config/0/reserved',
            message: 'Longhorn does not read "reserved" of a disk in the annotation.',
            hint: 'Use name, path, diskType, diskDriver, allowScheduling, evictionRequested, storageReserved, tags.',
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
    node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true,"storageReserved":1073741824}]'
`,
    ],
  },
  *check(resource) {
    const { items } = readDisksAnnotation(annotationOf(resource, disksAnnotation));
    for (const [index, { strangers }] of items.entries()) {
      for (const key of strangers) {
        const likely = nearest(key, annotatedDiskFields);
        yield {
          path: `${at('metadata', 'annotations', disksAnnotation)}${at(index, key)}`,
          message: `Longhorn does not read ${JSON.stringify(key)} of a disk in the annotation.`,
          hint: likely === undefined ? `Use ${annotatedDiskFields.join(', ')}.` : `Did you mean "${likely}"?`,
        };
      }
    }
  },
};
