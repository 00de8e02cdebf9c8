import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classStrictTopologyExact: Rule = {
  id: 'class-strict-topology-exact',
  summary: 'Write strictTopology as exactly "true".',
  why: 'Longhorn compares the text with "true", and takes any other for false.',
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
  strictTopology: "True"
`,
        findings: [
          {
            path: '/parameters/strictTopology',
            message: 'Parameter "strictTopology" is "True", which is none of true, false.',
            hint: 'Write "true".',
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
  strictTopology: "true"
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'strict-topology');
  },
};
