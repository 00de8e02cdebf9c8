import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classParameterKnown: Rule = {
  id: 'class-parameter-known',
  summary: 'Name parameters that Longhorn reads.',
  why: "Longhorn's CSI driver passes over a parameter that it does not know, and volumes are made without it.",
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  evidence: 'longhorn-manager v1.12.1 csi/util.go, csi/controller_server.go, csi/node_server.go',
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
  numberOfReplica: "2"
`,
        findings: [
          {
            path: '/parameters/numberOfReplica',
            message: 'Longhorn 1.12.1 does not read the parameter "numberOfReplica", and ignores it.',
            hint: 'Write "numberOfReplicas".',
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
  numberOfReplicas: "2"
  recurringJobs: "[]"
  reclaimPolicy: Retain
  backingImageName: ubuntu
`,
        findings: [
          {
            path: '/parameters/recurringJobs',
            message: 'Longhorn 1.12.1 does not read the parameter "recurringJobs", and ignores it.',
            hint: 'Write "recurringJobSelector", and the jobs themselves as RecurringJob objects.',
          },
          {
            path: '/parameters/reclaimPolicy',
            message: 'Longhorn 1.12.1 does not read the parameter "reclaimPolicy", and ignores it.',
            hint: 'Write reclaimPolicy beside the parameters, not among them.',
          },
          {
            path: '/parameters/backingImageName',
            message: 'Longhorn 1.12.1 does not read the parameter "backingImageName", and ignores it.',
            hint: 'Write "backingImage".',
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
  numberOfReplicas: "2"
  fstype: ext4
`,
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: share }
provisioner: nfs.csi.k8s.io
parameters: { server: files.example.com, share: / }
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'unknown');
  },
};
