import { parseGoInt } from '../longhorn/go-number';
import { storedSize } from '../longhorn/volume-limits';
import { textOf } from '../manifest/json-view';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeSizeAligned: Rule = {
  id: 'volume-size-aligned',
  summary: 'Write the size of a Volume as a multiple of 2 MiB.',
  why: 'Longhorn rounds it up: what is in the cluster differs from the manifest for ever.',
  consequence: 'advice',
  types: ['longhorn.io/Volume'],
  about: ['/spec/size'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/mutator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10000000000", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/spec/size',
            message: 'The size of 10000000000 bytes is stored as 10001317888.',
            hint: 'Write "10001317888".',
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
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    const size = parseGoInt(textOf(volume?.spec['size']));
    if (size === undefined || size <= 0n || volume?.fromBackup !== '' || storedSize(size) === size) return;
    yield {
      path: at('spec', 'size'),
      message: `The size of ${size} bytes is stored as ${storedSize(size)}.`,
      hint: `Write "${storedSize(size)}".`,
    };
  },
};
