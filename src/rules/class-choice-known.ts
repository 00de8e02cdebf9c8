import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classChoiceKnown: Rule = {
  id: 'class-choice-known',
  summary: 'Choose one of the values that a parameter has.',
  why: 'Longhorn makes no volume with another value, the empty one included: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence:
    'longhorn-manager v1.12.1 csi/util.go getVolumeOptions, types/types.go, webhook/resources/volume/validator.go',
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
  dataLocality: best-efort
`,
        findings: [
          {
            path: '/parameters/dataLocality',
            message: 'Parameter "dataLocality" is "best-efort", which is none of disabled, best-effort, strict-local.',
            hint: 'Write "best-effort".',
          },
        ],
      },
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  replicaAutoBalance: ""
  dataEngine: V1
`,
        findings: [
          {
            path: '/parameters/replicaAutoBalance',
            message:
              'Parameter "replicaAutoBalance" is "", which is none of ignored, disabled, least-effort, best-effort.',
            hint: 'Write one of ignored, disabled, least-effort, best-effort.',
          },
          {
            path: '/parameters/dataEngine',
            message: 'Parameter "dataEngine" is "V1", which is none of v1, v2.',
            hint: 'Write "v1".',
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
  dataLocality: best-effort
  replicaAutoBalance: ignored
  dataEngine: ""
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'choice');
  },
};
