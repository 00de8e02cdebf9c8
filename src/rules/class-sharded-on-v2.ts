import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classShardedOnV2: Rule = {
  id: 'class-sharded-on-v2',
  summary: 'Shard volumes of the data engine v2.',
  why: "Longhorn's webhook refuses a sharded volume of the data engine v1: claims stay Pending.",
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/dataLayout.type'],
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
  dataLayout.type: sharded
  dataLayout.dataChunks: "4"
  dataLayout.parityChunks: "2"
  dataLayout.stripSizeKB: "64"
`,
        findings: [
          {
            path: '/parameters/dataEngine',
            message: 'Sharded volumes exist for the data engine v2 only.',
            hint: 'Set the data engine to v2.',
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
    return conflictProblems(resource, context, 'class-sharded-on-v2');
  },
};
