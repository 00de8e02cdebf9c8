import { intOf, mapOf, textOf } from '../manifest/json-view';
import { sourceParameters, sourceTypeOf } from '../view/backing-image-view';
import { at, type Rule } from './rule';

export const backingImageCloneReady: Rule = {
  id: 'backing-image-clone-ready',
  summary: 'Write "encryption" for a clone of a BackingImage that may not be ready yet.',
  why: "While the source has no checksum, Longhorn's mutating webhook fills nothing in, and its validating one misses the encryption.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackingImage'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/backingimage/mutator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: clone, sourceParameters: { backing-image: base } }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: base, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
status: { checksum: "" }
`,
        findings: [
          {
            path: '/spec/sourceParameters/encryption',
            message: 'The BackingImage "base" has no checksum yet, so that encryption is not filled in.',
            hint: 'Write encryption: ignore.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: clone, sourceParameters: { backing-image: base, encryption: ignore }, minNumberOfCopies: 1 }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: base, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: clone, sourceParameters: { backing-image: base } }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: base, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
    ],
  },
  *check(resource, { resources }) {
    const parameters = sourceParameters(resource);
    const { 'backing-image': source = '', encryption = '' } = parameters;
    // For other words the source is not looked at.
    if (sourceTypeOf(resource) !== 'clone' || source === '' || !['', 'ignore'].includes(encryption)) return;
    const copies = intOf(mapOf(resource.object['spec'])['minNumberOfCopies']);
    if (encryption !== '' && copies !== 0) return;
    const field = encryption === '' ? 'encryption' : 'minNumberOfCopies';
    const path = encryption === '' ? at('spec', 'sourceParameters', field) : at('spec', field);
    const image = resources.find('longhorn.io/BackingImage', source);
    const { checksum } = mapOf(image?.object['status']);
    const name = JSON.stringify(source);
    if (checksum === '') {
      const message = `The BackingImage ${name} has no checksum yet, so that ${field} is not filled in.`;
      yield { path, message, hint: `Write ${field}: ${encryption === '' ? 'ignore' : 1}.` };
    } else if (textOf(checksum) === '' && image !== undefined) {
      const message = `Longhorn fills ${field} in when the BackingImage ${name} is ready, and refuses the clone before.`;
      yield { path, unknown: 'object-status', message };
    }
  },
};
