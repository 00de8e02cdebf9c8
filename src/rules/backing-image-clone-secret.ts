import { sourceParameters, sourceTypeOf } from '../view/backing-image-view';
import { at, type Rule } from './rule';

export const backingImageCloneSecret: Rule = {
  id: 'backing-image-clone-secret',
  summary: 'Name the Secret with the key where a BackingImage is encrypted or decrypted.',
  why: "Longhorn's webhook refuses the clone without secret and secret-namespace.",
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
spec: { sourceType: clone, sourceParameters: { backing-image: base, encryption: encrypt } }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: base, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
        findings: [
          {
            path: '/spec/sourceParameters/secret',
            message: 'The backing image is to be encrypted and has no secret.',
            hint: 'Write secret and secret-namespace: the name and the namespace of the Secret with the key.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: clone, sourceParameters: { backing-image: base, encryption: encrypt, secret: luks, secret-namespace: longhorn-system } }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: base, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
    ],
  },
  *check(resource) {
    const parameters = sourceParameters(resource);
    const { encryption = '' } = parameters;
    if (sourceTypeOf(resource) !== 'clone' || !['encrypt', 'decrypt'].includes(encryption)) return;
    const field = ['secret', 'secret-namespace'].find((key) => (parameters[key] ?? '') === '');
    if (field === undefined) return;
    yield {
      path: at('spec', 'sourceParameters', field),
      message: `The backing image is to be ${encryption}ed and has no ${field}.`,
      hint: 'Write secret and secret-namespace: the name and the namespace of the Secret with the key.',
    };
  },
};
