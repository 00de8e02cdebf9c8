import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classLinkedCloneOnV2: Rule = {
  id: 'class-linked-clone-on-v2',
  summary: 'Make linked clones with the data engine v2.',
  why: "Longhorn's webhook refuses a linked clone of the data engine v1: claims that clone a volume stay Pending.",
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/cloneMode'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks on volumes',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  cloneMode: linked-clone
`,
        findings: [
          {
            path: '/parameters/cloneMode',
            message: 'Linked clones exist for the data engine v2 only.',
            hint: 'Use the clone mode "full-copy", or the data engine v2.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  cloneMode: full-copy
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-linked-clone-on-v2');
  },
};
