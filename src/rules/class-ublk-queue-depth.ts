import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classUblkQueueDepth: Rule = {
  id: 'class-ublk-queue-depth',
  summary: 'Give ublk a queue of at least 32.',
  why: "Longhorn's webhook refuses a volume with a shorter queue: claims stay Pending.",
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/ublkQueueDepth'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/volume/validator.go validateUblkQueueDepth; recorded answers of its webhooks on volumes',
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
  ublkQueueDepth: "16"
`,
        findings: [
          {
            path: '/parameters/ublkQueueDepth',
            message: 'A ublk queue depth of 16 is too small: no volume can be made.',
            hint: 'Use 32 or more, or leave it out for the setting default-ublk-queue-depth.',
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
  ublkQueueDepth: "0"
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-ublk-queue-depth');
  },
};
