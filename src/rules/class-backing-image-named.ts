import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classBackingImageNamed: Rule = {
  id: 'class-backing-image-named',
  summary: 'Name the backing image that parameters are about.',
  why: 'Without a name Longhorn makes empty volumes, and looks at no other parameter of a backing image.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  evidence: 'longhorn-manager v1.12.1 csi/controller_server.go checkAndPrepareBackingImage',
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
  backingImageDataSourceType: download
`,
        findings: [
          {
            path: '/parameters/backingImage',
            message: 'Without backingImage, backingImageDataSourceType is ignored.',
            hint: 'Name the image in backingImage, or leave these out.',
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
  backingImage: base
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-backing-image-named');
  },
};
