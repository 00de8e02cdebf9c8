import { webhookBehaviour } from '../longhorn/webhook-behaviour';
import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const backingImageEngine: Rule = {
  id: 'backing-image-engine',
  summary: 'Make BackingImages for the data engine v1 only.',
  why: "Since 1.12 Longhorn's webhook refuses those for v2.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackingImage'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/backingimage/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" }, dataEngine: v2 }
`,
        findings: [
          {
            path: '/spec/dataEngine',
            message: 'The backing image is for the data engine "v2", which Longhorn 1.12.1 does not support.',
            hint: 'Write dataEngine: v1.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
    ],
  },
  *check({ object }, { release }) {
    if (mapOf(object['spec'])['dataEngine'] !== 'v2' || !webhookBehaviour(release).refusesV2BackingImages) return;
    const message = `The backing image is for the data engine "v2", which Longhorn ${release.version} does not support.`;
    yield { path: at('spec', 'dataEngine'), message, hint: 'Write dataEngine: v1.' };
  },
};
