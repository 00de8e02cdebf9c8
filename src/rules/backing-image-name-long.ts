import { at, type Rule } from './rule';

export const backingImageNameLong: Rule = {
  id: 'backing-image-name-long',
  summary: 'Give a BackingImage a name of two characters or more.',
  why: "Longhorn's webhook refuses a single one.",
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
metadata: { name: u, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
        findings: [
          {
            path: '/metadata/name',
            message: '"u" cannot be the name of a backing image.',
            hint: 'Use at least 2 characters.',
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
  *check({ object }) {
    const { name } = object.metadata ?? {};
    // What else is wrong with a name is said by the schema check.
    if (typeof name !== 'string' || !/^[a-z0-9]$/i.test(name)) return;
    const message = `${JSON.stringify(name)} cannot be the name of a backing image.`;
    yield { path: at('metadata', 'name'), message, hint: 'Use at least 2 characters.' };
  },
};
