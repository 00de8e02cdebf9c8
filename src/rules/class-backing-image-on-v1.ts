import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classBackingImageOnV1: Rule = {
  id: 'class-backing-image-on-v1',
  summary: 'Start volumes of the data engine v2 without a backing image.',
  why: "Longhorn's webhook refuses backing images of the data engine v2, so that no volume of it can be made from one.",
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/backingImage'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/backingimage/validator.go, webhook/resources/volume/validator.go',
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
  dataEngine: v2
  backingImage: base
`,
        findings: [
          {
            path: '/parameters/backingImage',
            message: 'Longhorn takes no backing image of the data engine v2, so no volume can be made from "base".',
            hint: 'Leave the backing image out, or use the data engine v1.',
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
  backingImage: base
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-backing-image-on-v1');
  },
};
