import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classShardedWithoutSource: Rule = {
  id: 'class-sharded-without-source',
  summary: 'Start sharded volumes empty, and do not migrate them.',
  why: "Longhorn's webhook refuses a sharded volume that is made from something, or that is migratable.",
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
  migratable: "true"
`,
        findings: [
          {
            path: '/parameters/dataLayout.type',
            message: 'A sharded volume cannot have migratable.',
            hint: 'Leave that out, or use the data layout "replicated".',
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
  migratable: "true"
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-sharded-without-source');
  },
};
