import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classStrictLocalWithoutTopology: Rule = {
  id: 'class-strict-local-without-topology',
  summary: 'Leave strictTopology out of strict-local classes.',
  why: 'Longhorn ignores the topology that is asked for when the data locality is strict-local.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/strictTopology'],
  evidence: 'longhorn-manager v1.12.1 csi/controller_server.go CreateVolume',
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
  numberOfReplicas: "1"
  dataLocality: strict-local
  strictTopology: "true"
`,
        findings: [
          {
            path: '/parameters/strictTopology',
            message: 'Data locality "strict-local" makes Longhorn ignore topology, so strictTopology does nothing.',
            hint: 'Leave strictTopology out.',
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
  strictTopology: "true"
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-strict-local-without-topology');
  },
};
