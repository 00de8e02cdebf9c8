import { nearest } from '../diagnostics/nearest';
import { mapOf, textOf } from '../manifest/json-view';
import { sourceParameters, sourceTypeOf } from '../view/backing-image-view';
import { at, type Rule } from './rule';

const words = ['encrypt', 'decrypt', 'ignore'];

export const backingImageCloneEncryption: Rule = {
  id: 'backing-image-clone-encryption',
  summary: 'Encrypt a BackingImage that is not encrypted, and decrypt one that is.',
  why: "Longhorn's webhook refuses to encrypt or decrypt twice, and knows encrypt, decrypt and ignore.",
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
spec: { sourceType: clone, sourceParameters: { backing-image: base, encryption: decrypt, secret: luks, secret-namespace: longhorn-system } }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: base, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
        findings: [
          {
            path: '/spec/sourceParameters/encryption',
            message: 'The BackingImage "base" is not encrypted, and cannot be decrypted.',
            hint: 'Write encryption: ignore.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: clone, sourceParameters: { backing-image: base, encryption: encrypted } }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: base, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
        findings: [
          {
            path: '/spec/sourceParameters/encryption',
            message: '"encrypted" is no encryption such as "encrypt" or "decrypt".',
            hint: 'Did you mean "encrypt"?',
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
  *check(resource, { resources }) {
    if (sourceTypeOf(resource) !== 'clone') return;
    const { 'backing-image': source = '', encryption = '' } = sourceParameters(resource);
    const path = at('spec', 'sourceParameters', 'encryption');
    if (encryption !== '' && !words.includes(encryption)) {
      const message = `${JSON.stringify(encryption)} is no encryption such as "encrypt" or "decrypt".`;
      yield { path, message, hint: `Did you mean "${nearest(encryption, words) ?? 'ignore'}"?` };
      return;
    }
    const image = resources.find('longhorn.io/BackingImage', source);
    if (image === undefined) return;
    const isEncrypted = textOf(mapOf(image.object['spec'])['secret']) !== '';
    if (encryption !== (isEncrypted ? 'encrypt' : 'decrypt')) return;
    const state = isEncrypted
      ? 'is encrypted, and cannot be encrypted again'
      : 'is not encrypted, and cannot be decrypted';
    yield { path, message: `The BackingImage ${JSON.stringify(source)} ${state}.`, hint: 'Write encryption: ignore.' };
  },
};
