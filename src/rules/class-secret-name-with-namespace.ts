import { parameterPath } from '../objects/parameter-text';
import { pairState, secretParameters, secretUses } from '../objects/storage-class-secrets';
import { classOf } from '../view/storage-classes-view';
import type { Rule } from './rule';

export const classSecretNameWithNamespace: Rule = {
  id: 'class-secret-name-with-namespace',
  summary: 'Name a Secret together with its namespace.',
  why: 'The provisioner makes no volume when one of the two is missing or empty: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence:
    'kubernetes-csi/external-provisioner v5.3.0 pkg/controller/controller.go verifyAndGetSecretNameAndNamespaceTemplate',
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
  csi.storage.k8s.io/node-stage-secret-name: luks
`,
        findings: [
          {
            path: '/parameters/csi.storage.k8s.io~1node-stage-secret-namespace',
            message:
              '"csi.storage.k8s.io/node-stage-secret-name" and "csi.storage.k8s.io/node-stage-secret-namespace" belong together, and one of them is missing or empty: no volume can be made.',
            hint: 'Give "csi.storage.k8s.io/node-stage-secret-namespace".',
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
  csi.storage.k8s.io/node-stage-secret-name: luks
  csi.storage.k8s.io/node-stage-secret-namespace: longhorn-system
`,
    ],
  },
  *check(resource, { longhorn }) {
    const parameters = classOf(resource, longhorn)?.parameters ?? {};
    for (const pair of [secretParameters(), ...secretUses.map((use) => secretParameters(use))]) {
      if (pairState(parameters, pair) !== 'half') continue;
      const missing = pair.find((name) => (parameters[name] ?? '') === '')!;
      const message = `"${pair[0]}" and "${pair[1]}" belong together, and one of them is missing or empty: no volume can be made.`;
      yield { path: parameterPath(missing), message, hint: `Give "${missing}".` };
    }
  },
};
