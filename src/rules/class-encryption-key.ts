import { isOn } from '../objects/storage-class-conflicts';
import { secretParameters, secretState } from '../objects/storage-class-secrets';
import { classOf } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classEncryptionKey: Rule = {
  id: 'class-encryption-key',
  summary: 'Name the Secrets with the key of encrypted volumes.',
  why: 'Volumes are made, and no node can unlock them: pods never start.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/encrypted'],
  evidence: 'longhorn-manager v1.12.1 csi/node_server.go NodeStageVolume, controller/share_manager_controller.go',
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
`,
        findings: [
          {
            path: '/parameters/encrypted',
            message:
              'Volumes are to be encrypted, and no Secret has their key: neither for node-stage nor for node-publish is one named.',
            hint: 'Give csi.storage.k8s.io/secret-name and csi.storage.k8s.io/secret-namespace.',
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
  encrypted: "true"
  csi.storage.k8s.io/node-stage-secret-name: luks
  csi.storage.k8s.io/node-stage-secret-namespace: longhorn-system
  csi.storage.k8s.io/node-expand-secret-name: luks
  csi.storage.k8s.io/node-expand-secret-namespace: longhorn-system
`,
        findings: [
          {
            path: '/parameters/encrypted',
            message:
              'Volumes are to be encrypted, and no Secret has the key of those that several nodes share: none is named for node-publish.',
            hint: 'Give csi.storage.k8s.io/node-publish-secret-name and csi.storage.k8s.io/node-publish-secret-namespace.',
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
  csi.storage.k8s.io/secret-name: luks
  csi.storage.k8s.io/secret-namespace: longhorn-system
`,
    ],
  },
  *check(resource, { longhorn }) {
    const parameters = classOf(resource, longhorn)?.parameters ?? {};
    if (!isOn(parameters['encrypted'])) return;
    const missing = (['node-stage', 'node-publish'] as const).filter(
      (use) => secretState(parameters, use) === 'absent',
    );
    if (missing.length === 0) return;
    const which =
      missing.length === 2
        ? 'their key: neither for node-stage nor for node-publish is one named'
        : missing[0] === 'node-stage'
          ? 'the key where a node unlocks them: none is named for node-stage'
          : 'the key of those that several nodes share: none is named for node-publish';
    // Those without a use in their name count for each, growth included.
    const names = secretParameters(missing.length === 2 ? undefined : missing[0]);
    yield {
      path: at('parameters', 'encrypted'),
      message: `Volumes are to be encrypted, and no Secret has ${which}.`,
      hint: `Give ${names.join(' and ')}.`,
    };
  },
};
