import { mapOf, textOf } from '../manifest/json-view';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeBackingImageSize: Rule = {
  id: 'volume-backing-image-size',
  summary: 'Make a Volume at least as large as its BackingImage.',
  why: "Longhorn's webhook refuses a smaller one; the size of the image is known once it is there.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/backingImage'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "1073741824", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, backingImage: ubuntu }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
status: { virtualSize: 2147483648 }
`,
        findings: [
          {
            path: '/spec/size',
            message: 'The volume has 1073741824 bytes, and its BackingImage "ubuntu" has 2147483648.',
            hint: 'Make the volume as large as the image.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, backingImage: ubuntu }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    const volume = volumeOf(resource, longhorn);
    const name = textOf(volume?.spec['backingImage']);
    if (volume?.size === undefined || name === '') return;
    const path = at('spec', 'size');
    const image = resources.find('longhorn.io/BackingImage', name);
    const size = mapOf(image?.object['status'])['virtualSize'];
    const shown = JSON.stringify(name);
    if (typeof size !== 'number') {
      const message = `The BackingImage ${shown} may be larger than the volume.`;
      yield { path, unknown: 'object-status', message };
    } else if (volume.size < size) {
      const message = `The volume has ${volume.size} bytes, and its BackingImage ${shown} has ${size}.`;
      yield { path, message, hint: 'Make the volume as large as the image.' };
    }
  },
};
