import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classParameterInRelease: Rule = {
  id: 'class-parameter-in-release',
  summary: 'Use parameters that the installed release reads.',
  why: "Longhorn's CSI driver passes over a parameter that came with a later release, and volumes are made without it.",
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  evidence: 'longhorn-manager v1.12.1 csi/util.go, and the same file of all supported releases',
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
  strictTopology: "true"
`,
        release: '1.10.2',
        findings: [
          {
            path: '/parameters/strictTopology',
            message: 'Longhorn 1.10.2 does not read the parameter "strictTopology", which came with 1.11.1.',
            hint: 'Leave it out, or install Longhorn 1.11.1 or later.',
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
  storageCapacityMode: zone
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'not-in-release');
  },
};
