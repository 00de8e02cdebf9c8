import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeShardedEngine: Rule = {
  id: 'volume-sharded-engine',
  summary: 'Shard volumes of the data engine v2 only.',
  why: "The data engine v1 knows replicas only: Longhorn's webhook refuses a sharded volume there.",
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
spec: { size: "10737418240", dataEngine: v1, frontend: blockdev, dataLayout: { type: sharded, mode: erasureCoding, dataChunks: 2, parityChunks: 1, stripSizeKB: 64 } }
`,
        findings: [
          {
            path: '/spec/dataLayout/type',
            message: 'The volume is sharded and has the data engine "v1".',
            hint: 'Write dataEngine: v2.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", dataEngine: v2, frontend: blockdev, dataLayout: { type: sharded, mode: erasureCoding, dataChunks: 2, parityChunks: 1, stripSizeKB: 64 } }
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
    if (volume?.isSharded !== true || volume.dataEngine !== 'v1') return;
    yield {
      path: at('spec', 'dataLayout', 'type'),
      message: 'The volume is sharded and has the data engine "v1".',
      hint: 'Write dataEngine: v2.',
    };
  },
};
