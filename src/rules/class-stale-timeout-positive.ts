import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classStaleTimeoutPositive: Rule = {
  id: 'class-stale-timeout-positive',
  summary: 'Give a stale replica more than no time.',
  why: 'Longhorn takes a timeout of zero or less for none, and waits two days before it removes a failed replica.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/staleReplicaTimeout'],
  evidence: 'longhorn-manager v1.12.1 csi/util.go getVolumeOptions',
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
  staleReplicaTimeout: "0"
`,
        findings: [
          {
            path: '/parameters/staleReplicaTimeout',
            message: 'A staleReplicaTimeout of 0 minutes counts as 2880.',
            hint: 'Give whole minutes above zero, or leave it out.',
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
  staleReplicaTimeout: "30"
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-stale-timeout-positive');
  },
};
