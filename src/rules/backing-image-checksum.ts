import { mapOf, textOf } from '../manifest/json-view';
import { sourceTypeOf } from '../view/backing-image-view';
import { at, type Rule } from './rule';

export const backingImageChecksum: Rule = {
  id: 'backing-image-checksum',
  summary: 'Write the checksum of a BackingImage as 128 lower-case hexadecimal digits of SHA-512.',
  why: "Longhorn's webhook refuses capitals and other kinds of checksums.",
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
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" }, checksum: 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03 }
`,
        findings: [
          {
            path: '/spec/checksum',
            message:
              'The checksum "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03" is no SHA-512 in lower-case hexadecimal digits.',
            hint: 'Write the 128 digits that sha512sum prints.',
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
  *check(resource) {
    const checksum = textOf(mapOf(resource.object['spec'])['checksum']).trim();
    // A clone gets that of its source, or none.
    if (sourceTypeOf(resource) === 'clone') return;
    if (checksum === '' || /^[a-f0-9]{128}$/.test(checksum)) return;
    const message = `The checksum ${JSON.stringify(checksum)} is no SHA-512 in lower-case hexadecimal digits.`;
    const isUpper = /^[a-f0-9]{128}$/i.test(checksum);
    yield {
      path: at('spec', 'checksum'),
      message,
      hint: isUpper ? 'Write it in lower case.' : 'Write the 128 digits that sha512sum prints.',
    };
  },
};
