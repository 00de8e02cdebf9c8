import { isFileSystem, isSupported } from '../objects/file-system';
import { classOf } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classFileSystemSupported: Rule = {
  id: 'class-file-system-supported',
  summary: 'Use ext4 or xfs as file system.',
  why: 'The image of the CSI plugin holds the tools of the ext file systems and of xfs only: volumes are made, and cannot be formatted.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence: 'longhorn-manager v1.12.1 package/Dockerfile, csi/node_server.go getMounter',
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
  fsType: btrfs
`,
        findings: [
          {
            path: '/parameters/fsType',
            message: 'Longhorn\'s CSI plugin cannot make the file system "btrfs".',
            hint: 'Write "ext4" or "xfs".',
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
  fsType: xfs
`,
    ],
  },
  *check(resource, { longhorn }) {
    const parameters = classOf(resource, longhorn)?.parameters ?? {};
    for (const [name, value] of Object.entries(parameters)) {
      if (!isFileSystem(name) || isSupported(value)) continue;
      const message = `Longhorn's CSI plugin cannot make the file system ${JSON.stringify(value)}.`;
      yield { path: at('parameters', name), message, hint: 'Write "ext4" or "xfs".' };
    }
  },
};
