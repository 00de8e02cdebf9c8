import { luksHeader } from '../longhorn/volume-limits';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeEncryptedSize: Rule = {
  id: 'volume-encrypted-size',
  summary: 'Make an encrypted Volume larger than 16 MiB.',
  why: "Its encryption header takes that room: Longhorn's webhook refuses less.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/encrypted'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "16777216", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, encrypted: true }
`,
        findings: [
          {
            path: '/spec/size',
            message: 'An encrypted volume of 16777216 bytes has no room beside the 16 MiB of its encryption header.',
            hint: 'Make the volume larger than 16 MiB.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, encrypted: true }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    if (volume?.isEncrypted !== true || volume.size === undefined || volume.size > luksHeader) return;
    yield {
      path: at('spec', 'size'),
      message: `An encrypted volume of ${volume.size} bytes has no room beside the 16 MiB of its encryption header.`,
      hint: 'Make the volume larger than 16 MiB.',
    };
  },
};
