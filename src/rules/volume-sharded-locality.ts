import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeShardedLocality: Rule = {
  id: 'volume-sharded-locality',
  summary: 'Leave a sharded Volume without data locality.',
  why: "Its chunks are on several nodes: Longhorn's webhook refuses any dataLocality but disabled.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/dataLayout'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", dataEngine: v2, frontend: blockdev, dataLayout: { type: sharded, mode: erasureCoding, dataChunks: 2, parityChunks: 1, stripSizeKB: 64 }, dataLocality: best-effort }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/dataLocality',
            message: 'The volume is sharded and has the data locality "best-effort".',
            hint: 'Leave dataLocality out.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", dataEngine: v2, frontend: blockdev, dataLayout: { type: sharded, mode: erasureCoding, dataChunks: 2, parityChunks: 1, stripSizeKB: 64 }, dataLocality: disabled }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    if (volume?.isSharded !== true || !['best-effort', 'strict-local'].includes(volume.dataLocality)) return;
    yield {
      path: at('spec', 'dataLocality'),
      message: `The volume is sharded and has the data locality "${volume.dataLocality}".`,
      hint: 'Leave dataLocality out.',
    };
  },
};
