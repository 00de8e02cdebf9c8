import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classCsiParameterKnown: Rule = {
  id: 'class-csi-parameter-known',
  summary: 'Use only the known parameters of csi.storage.k8s.io.',
  why: 'The provisioner refuses to make a volume when it does not know a parameter in the name space of CSI: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence: 'kubernetes-csi/external-provisioner v5.3.0 pkg/controller/controller.go removePrefixedParameters',
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
  csi.storage.k8s.io/node-stage-secret: luks
`,
        findings: [
          {
            path: '/parameters/csi.storage.k8s.io~1node-stage-secret',
            message: 'The provisioner knows no parameter "csi.storage.k8s.io/node-stage-secret", and makes no volume.',
            hint: 'Write "csi.storage.k8s.io/node-stage-secret-name".',
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
  csi.storage.k8s.io/fstype: xfs
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'csi-unknown');
  },
};
