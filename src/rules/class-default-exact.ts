import { mapOf, textOf } from '../manifest/json-view';
import { longhornDriver } from '../longhorn/names';
import { defaultClassAnnotations } from '../kubernetes/default-class';
import { at, type Rule } from './rule';

export const classDefaultExact: Rule = {
  id: 'class-default-exact',
  summary: 'Say exactly "true" in the annotation of the default class.',
  why: 'Kubernetes compares the text, and takes the class for no default otherwise.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/metadata/annotations'],
  evidence: 'kubernetes v1.36.3 pkg/apis/storage/util/helpers.go IsDefaultAnnotation',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  annotations: { storageclass.kubernetes.io/is-default-class: "True" }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
reclaimPolicy: Delete
parameters: { numberOfReplicas: "3" }
`,
        findings: [
          {
            path: '/metadata/annotations/storageclass.kubernetes.io~1is-default-class',
            message: 'The annotation says "True", and only "true" makes the class the default.',
            hint: 'Write "true".',
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
reclaimPolicy: Delete
parameters: { numberOfReplicas: "3" }
`,
    ],
  },
  *check({ object }) {
    if (object['provisioner'] !== longhornDriver) return;
    const annotations = mapOf(object.metadata?.annotations);
    for (const name of defaultClassAnnotations) {
      const text = textOf(annotations[name]);
      // Whatever else it says means no, as it seems to.
      if (text === 'true' || !/^\s*(?:true|t|yes|y|on|1|enabled)\s*$/i.test(text)) continue;
      yield {
        path: at('metadata', 'annotations', name),
        message: `The annotation says ${JSON.stringify(text)}, and only "true" makes the class the default.`,
        hint: 'Write "true".',
      };
    }
  },
};
