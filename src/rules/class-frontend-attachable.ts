import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classFrontendAttachable: Rule = {
  id: 'class-frontend-attachable',
  summary: 'Use a frontend that pods can attach.',
  why: 'The CSI driver attaches volumes with the frontends blockdev and ublk only, and ublk is of the data engine v2: pods never start.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/frontend'],
  evidence:
    'longhorn-manager v1.12.1 csi/controller_server.go ControllerPublishVolume, webhook/resources/volume/validator.go',
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
  frontend: iscsi
`,
        findings: [
          {
            path: '/parameters/frontend',
            message: 'The CSI driver attaches no volume with the frontend "iscsi" and the data engine v1.',
            hint: 'Leave the frontend out, or use "ublk" with the data engine v2.',
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
  frontend: ublk
`,
        findings: [
          {
            path: '/parameters/frontend',
            message: 'The CSI driver attaches no volume with the frontend "ublk" and the data engine v1.',
            hint: 'Leave the frontend out, or use "ublk" with the data engine v2.',
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
  frontend: blockdev
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-frontend-attachable');
  },
};
