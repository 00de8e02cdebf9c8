import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classTagsPossible: Rule = {
  id: 'class-tags-possible',
  summary: 'Select nodes and disks by their Longhorn tags.',
  why: 'Longhorn splits a selector at its commas, trims nothing, and makes no volume when a part is the tag of no node or disk; labels of Kubernetes are not tags.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence:
    'longhorn-manager v1.12.1 csi/util.go getVolumeOptions, api/volume.go VolumeCreate, util/util.go ValidateTags',
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
  diskSelector: ssd, fast
`,
        findings: [
          {
            path: '/parameters/diskSelector',
            message:
              'Parameter "diskSelector" is "ssd, fast", which contains " fast", which no node or disk can have as a tag.',
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
  nodeSelector: kubernetes.io/hostname:worker-1
`,
        findings: [
          {
            path: '/parameters/nodeSelector',
            message:
              'Parameter "nodeSelector" is "kubernetes.io/hostname:worker-1", which contains "kubernetes.io/hostname:worker-1", which no node or disk can have as a tag.',
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
  numberOfReplicas: "1"
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'tags');
  },
};
