import { mapOf, textOf } from '../manifest/json-view';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeBackingImageEngine: Rule = {
  id: 'volume-backing-image-engine',
  summary: 'Give a Volume the data engine of its BackingImage.',
  why: "Longhorn's webhook refuses a volume of another one.",
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
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev, backingImage: ubuntu }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
        findings: [
          {
            path: '/spec/backingImage',
            message: 'The volume has the data engine "v2", and its BackingImage "ubuntu" has "v1".',
            hint: 'Write dataEngine: v1, or leave the image out.',
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
    if (volume === undefined) return;
    const name = textOf(volume.spec['backingImage']);
    const image = name === '' ? undefined : resources.find('longhorn.io/BackingImage', name);
    if (image === undefined) return;
    const engine = textOf(mapOf(image.object['spec'])['dataEngine']) || 'v1';
    if (engine === volume.dataEngine) return;
    yield {
      path: at('spec', 'backingImage'),
      message: `The volume has the data engine "${volume.dataEngine}", and its BackingImage ${JSON.stringify(name)} has "${engine}".`,
      hint: `Write dataEngine: ${engine}, or leave the image out.`,
    };
  },
};
