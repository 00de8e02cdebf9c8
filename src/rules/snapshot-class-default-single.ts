import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { snapshotParameters } from '../view/snapshot-classes-view';
import { at, type Rule } from './rule';

const annotation = 'snapshot.storage.kubernetes.io/is-default-class';

export const snapshotClassDefaultSingle: Rule = {
  id: 'snapshot-class-default-single',
  summary: 'Make one snapshot class of a driver the default.',
  why: 'The snapshot controller takes neither of two defaults: every VolumeSnapshot that names no class fails.',
  consequence: 'risk',
  types: ['snapshot.storage.k8s.io/VolumeSnapshotClass'],
  evidence:
    'kubernetes-csi/external-snapshotter v8 pkg/common-controller/snapshot_controller.go SetDefaultSnapshotClass',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata: { name: one, annotations: { snapshot.storage.kubernetes.io/is-default-class: "true" } }
driver: driver.longhorn.io
deletionPolicy: Delete
parameters: { type: snap }
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata: { name: two, annotations: { snapshot.storage.kubernetes.io/is-default-class: "true" } }
driver: driver.longhorn.io
deletionPolicy: Delete
parameters: { type: snap }
`,
        findings: [
          {
            path: '/metadata/annotations/snapshot.storage.kubernetes.io~1is-default-class',
            message: 'Class "two" is a default beside "one", and a VolumeSnapshot without a class fails.',
            hint: 'Set the annotation to "false" on one of them.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata: { name: one, annotations: { snapshot.storage.kubernetes.io/is-default-class: "true" } }
driver: driver.longhorn.io
deletionPolicy: Delete
parameters: { type: snap }
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata: { name: two }
driver: driver.longhorn.io
deletionPolicy: Delete
parameters: { type: bak }
`,
    ],
  },
  *check(resource, { resources }) {
    const isDefault = (one: Resource): boolean =>
      snapshotParameters(one) !== undefined && mapOf(one.object.metadata?.annotations)[annotation] === 'true';
    const first = resources.ofType(resource.type).find((one) => isDefault(one));
    const [name, other] = [resource, first].map((one) => textOf(one?.object.metadata?.name));
    if (!isDefault(resource) || first === undefined || name === other) return;
    yield {
      path: at('metadata', 'annotations', annotation),
      message: `Class "${name}" is a default beside "${other}", and a VolumeSnapshot without a class fails.`,
      hint: 'Set the annotation to "false" on one of them.',
      related: [{ resource: first, path: '', message: `Class "${other}" is a default too.` }],
    };
  },
};
