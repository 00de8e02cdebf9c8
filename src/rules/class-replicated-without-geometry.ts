import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classReplicatedWithoutGeometry: Rule = {
  id: 'class-replicated-without-geometry',
  summary: 'Leave chunks out of replicated classes.',
  why: "Longhorn's webhook refuses a replicated volume with erasure coding: claims stay Pending.",
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/volume/validator.go validateDataLayout; recorded answers of its webhooks on volumes',
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
  dataLayout.dataChunks: "4"
`,
        findings: [
          {
            path: '/parameters/dataLayout.type',
            message: 'A replicated volume has no erasure coding: no volume can be made.',
            hint: 'Set dataLayout.type to "sharded", or leave the rest of dataLayout out.',
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
  dataLayout.type: replicated
  dataLayout.mode: raid1
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-replicated-without-geometry');
  },
};
