import { isOn } from '../objects/storage-class-conflicts';
import { secretParameters, secretState } from '../objects/storage-class-secrets';
import { classOf } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classEncryptionKeyForGrowth: Rule = {
  id: 'class-encryption-key-for-growth',
  summary: 'Name the Secret that encrypted volumes grow with.',
  why: 'An encrypted volume that is in use grows, and its file system stays as it is until the volume is attached again.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/encrypted'],
  evidence: 'longhorn-manager v1.12.1 csi/node_server.go expandEncryptedVolume',
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
  encrypted: "true"
  csi.storage.k8s.io/node-stage-secret-name: luks
  csi.storage.k8s.io/node-stage-secret-namespace: longhorn-system
  csi.storage.k8s.io/node-publish-secret-name: luks
  csi.storage.k8s.io/node-publish-secret-namespace: longhorn-system
`,
        findings: [
          {
            path: '/parameters/encrypted',
            message:
              'Encrypted volumes of this class may grow, and no Secret for it is named by csi.storage.k8s.io/node-expand-secret-name.',
            hint: 'Give csi.storage.k8s.io/node-expand-secret-name and csi.storage.k8s.io/node-expand-secret-namespace.',
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
  encrypted: "true"
  csi.storage.k8s.io/node-stage-secret-name: luks
  csi.storage.k8s.io/node-stage-secret-namespace: longhorn-system
  csi.storage.k8s.io/node-publish-secret-name: luks
  csi.storage.k8s.io/node-publish-secret-namespace: longhorn-system
  csi.storage.k8s.io/node-expand-secret-name: luks
  csi.storage.k8s.io/node-expand-secret-namespace: longhorn-system
`,
    ],
  },
  *check(resource, { longhorn }) {
    const parameters = classOf(resource, longhorn)?.parameters ?? {};
    if (!isOn(parameters['encrypted']) || resource.object['allowVolumeExpansion'] !== true) return;
    // Where nothing unlocks the volumes at all, their growth does not matter.
    const isUnlocked = secretState(parameters, 'node-stage') === 'named';
    if (!isUnlocked || secretState(parameters, 'node-expand') !== 'absent') return;
    const [name, namespace] = secretParameters('node-expand');
    yield {
      path: at('parameters', 'encrypted'),
      message: `Encrypted volumes of this class may grow, and no Secret for it is named by ${name}.`,
      hint: `Give ${name} and ${namespace}.`,
    };
  },
};
