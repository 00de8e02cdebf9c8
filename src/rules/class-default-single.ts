import { mapOf, textOf } from '../manifest/json-view';
import { longhornDriver } from '../longhorn/names';
import { defaultClassAnnotations } from '../kubernetes/default-class';
import { isDefaultClass } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classDefaultSingle: Rule = {
  id: 'class-default-single',
  summary: 'Make one class the default.',
  why: 'Claims that name no class get the default class that was created last, whichever that is.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  evidence: 'kubernetes v1.36.3 pkg/volume/util/storageclass.go GetDefaultClass',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  annotations: { storageclass.kubernetes.io/is-default-class: "true" }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: slow
  annotations: { storageclass.kubernetes.io/is-default-class: "true" }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
`,
        findings: [
          {
            path: '/metadata/annotations/storageclass.kubernetes.io~1is-default-class',
            message:
              'Class "slow" is a default beside "fast", and claims without a class get the one that was created last.',
            hint: 'Set the annotation to "false" on all but one.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  annotations: { storageclass.kubernetes.io/is-default-class: "true" }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: slow }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "2"
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    if (!isDefaultClass(resource)) return;
    const defaults = longhorn.once(isDefaultClass, () =>
      resources.ofType('storage.k8s.io/StorageClass').filter((one) => isDefaultClass(one)),
    );
    // Longhorn's own goes first: it is made whatever the other files say.
    const first = defaults.find(({ madeBy }) => madeBy !== undefined) ?? defaults[0];
    if (first === undefined || first === resource) return;
    const [name, other] = [resource, first].map(({ object }) => textOf(object.metadata?.name));
    const isOurs = defaults.some(({ object }) => object['provisioner'] === longhornDriver);
    if (name === other || !isOurs) return;
    const annotations = mapOf(resource.object.metadata?.annotations);
    const annotation = defaultClassAnnotations.find((key) => annotations[key] === 'true')!;
    const message = `Class "${name}" is a default beside "${other}", and claims without a class get the one that was created last.`;
    const hint =
      first.madeBy === undefined
        ? 'Set the annotation to "false" on all but one.'
        : 'Set the annotation to "false", or the chart\'s value persistence.defaultClass to false.';
    const related = [{ resource: first, path: '', message: `Class "${other}" is a default too.` }];
    yield { path: at('metadata', 'annotations', annotation), message, hint, related };
  },
};
