import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classShardedWithoutLocality: Rule = {
  id: 'class-sharded-without-locality',
  summary: 'Leave the data locality out of sharded classes.',
  why: "Longhorn's webhook refuses a sharded volume with a data locality: claims stay Pending.",
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/dataLayout.type'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/volume/validator.go validateShardedConstraints; recorded answers of its webhooks on volumes',
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
  dataLayout.stripSizeKB: "64"
  dataLocality: best-effort
`,
        findings: [
          {
            path: '/parameters/dataLocality',
            message: 'A sharded volume has no data locality, and it is "best-effort".',
            hint: 'Leave the data locality out.',
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
  dataLocality: best-effort
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-sharded-without-locality');
  },
};
