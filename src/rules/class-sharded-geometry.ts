import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classShardedGeometry: Rule = {
  id: 'class-sharded-geometry',
  summary: 'Give sharded volumes chunks and a strip size that fit.',
  why: "Longhorn's webhook refuses a sharded volume without a whole geometry: claims stay Pending.",
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/dataLayout.type'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/volume/validator.go validateDataLayout, types/types.go ValidateECParameters; recorded answers of its webhooks on volumes',
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
  dataLayout.type: sharded
  dataLayout.dataChunks: "4"
  dataLayout.parityChunks: "2"
  dataLayout.stripSizeKB: "48"
`,
        findings: [
          {
            path: '/parameters/dataLayout.dataChunks',
            message: 'A sharded volume cannot have "4" data chunks, "2" parity chunks and a strip of "48" KiB.',
            hint: 'Give at least one of each, 32 together at most, and a strip size of 4 to 1024 that is a power of two.',
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
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-sharded-geometry');
  },
};
