import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classFileSystemNamedOnce: Rule = {
  id: 'class-file-system-named-once',
  summary: 'Name the file system once.',
  why: 'The provisioner refuses a class that names the file system twice: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence: 'kubernetes-csi/external-provisioner v5.3.0 pkg/controller/controller.go prepareProvision',
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
  fsType: ext4
  csi.storage.k8s.io/fstype: ext4
`,
        findings: [
          {
            path: '/parameters/fsType',
            message:
              'The file system is named by "fsType" and by "csi.storage.k8s.io/fstype": the provisioner takes one only.',
            hint: 'Leave one of them out.',
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
  csi.storage.k8s.io/fstype: ext4
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-file-system-named-once');
  },
};
