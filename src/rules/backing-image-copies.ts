import { intOf, mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const backingImageCopies: Rule = {
  id: 'backing-image-copies',
  summary: 'Let a BackingImage have one copy at least.',
  why: "Longhorn's webhook refuses a negative minNumberOfCopies; 0 takes the setting.",
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
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" }, minNumberOfCopies: -1 }
`,
        findings: [
          {
            path: '/spec/minNumberOfCopies',
            message: 'A minNumberOfCopies of -1 is less than 1.',
            hint: 'Write 1 or more, or leave it out.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" }, minNumberOfCopies: 2 }
`,
    ],
  },
  *check({ object }) {
    const copies = intOf(mapOf(object['spec'])['minNumberOfCopies']);
    if (copies === undefined || copies >= 0) return;
    const message = `A minNumberOfCopies of ${copies} is less than 1.`;
    yield { path: at('spec', 'minNumberOfCopies'), message, hint: 'Write 1 or more, or leave it out.' };
  },
};
