import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const volumeImageLeftOut: Rule = {
  id: 'volume-image-left-out',
  summary: 'Leave the engine image out of a Volume.',
  why: 'A new volume always gets the default image. Later, the field is how Longhorn upgrades the engine of the volume, and the manifest would take that back.',
  consequence: 'ignored',
  types: ['longhorn.io/Volume'],
  about: ['/spec/image'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/mutator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, image: "longhornio/longhorn-engine:v1.10.0" }
`,
        findings: [
          {
            path: '/spec/image',
            message: 'The image "longhornio/longhorn-engine:v1.10.0" is replaced by the default one.',
            hint: 'Remove it.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
    ],
  },
  *check({ object }) {
    const { image } = mapOf(object['spec']);
    if (typeof image !== 'string' || image === '') return;
    const message = `The image ${JSON.stringify(image)} is replaced by the default one.`;
    yield { path: at('spec', 'image'), message, hint: 'Remove it.' };
  },
};
