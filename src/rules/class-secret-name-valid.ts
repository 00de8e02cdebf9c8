import { secretReferenceProblems } from '../objects/storage-class-parameters';
import { classOf } from '../view/storage-classes-view';
import type { Rule } from './rule';

export const classSecretNameValid: Rule = {
  id: 'class-secret-name-valid',
  summary: 'Name Secrets and namespaces as Kubernetes allows.',
  why: 'The provisioner refuses the name, and makes no volume: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence: 'kubernetes-csi/external-provisioner v5.3.0 pkg/controller/controller.go getSecretReference',
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
  csi.storage.k8s.io/node-stage-secret-name: Luks_Key
  csi.storage.k8s.io/node-stage-secret-namespace: longhorn-system
`,
        findings: [
          {
            path: '/parameters/csi.storage.k8s.io~1node-stage-secret-name',
            message:
              'Parameter "csi.storage.k8s.io/node-stage-secret-name" is "Luks_Key", which contains "L", and only lower case letters, digits and "-" are allowed.',
            hint: 'Give the name of a Secret or namespace; ${pvc.name} and ${pvc.namespace} stand for the claim.',
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
  csi.storage.k8s.io/node-stage-secret-name: "\${pvc.name}"
  csi.storage.k8s.io/node-stage-secret-namespace: "\${pvc.namespace}"
`,
    ],
  },
  *check(resource, { longhorn }) {
    const parameters = classOf(resource, longhorn)?.parameters ?? {};
    for (const { hint, message, path } of secretReferenceProblems(parameters)) {
      yield { path: path!, message, hint: hint! };
    }
  },
};
