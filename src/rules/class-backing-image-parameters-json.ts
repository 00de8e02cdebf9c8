import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classBackingImageParametersJson: Rule = {
  id: 'class-backing-image-parameters-json',
  summary: 'Write the parameters of a backing image as a JSON mapping of texts.',
  why: 'Longhorn makes no volume when it cannot read where the image comes from: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/backingImageDataSourceParameters'],
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
  backingImage: base
  backingImageDataSourceType: download
  backingImageDataSourceParameters: url=https://example.com/base.img
`,
        findings: [
          {
            path: '/parameters/backingImageDataSourceParameters',
            message:
              'Parameter "backingImageDataSourceParameters" is "url=https://example.com/base.img", which is not a JSON mapping of texts.',
            hint: 'Write it as {"url":"https://example.com/image.qcow2"}.',
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
  backingImageDataSourceType: download
  backingImageDataSourceParameters: '{"url":"https://example.com/base.img"}'
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'backing-image-parameters');
  },
};
