import { intOf, mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const volumeShardedStrip: Rule = {
  id: 'volume-sharded-strip',
  summary: 'Give a sharded Volume a stripSizeKB that is a power of two from 4 to 1024.',
  why: "Longhorn's webhook refuses any other, and none: there is no default.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/dataLayout'],
  evidence: 'longhorn-manager v1.12.1 types/types.go ValidateECParameters; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", dataEngine: v2, frontend: blockdev, dataLayout: { type: sharded, mode: erasureCoding, dataChunks: 2, parityChunks: 1, stripSizeKB: 48 } }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/dataLayout/stripSizeKB',
            message: 'A stripSizeKB of 48 is no power of two from 4 to 1024.',
            hint: 'Write stripSizeKB: 64, or another power of two.',
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
  *check({ object }) {
    const { stripSizeKB, type } = mapOf(mapOf(object['spec'])['dataLayout']);
    const strip = intOf(stripSizeKB);
    // The schema refuses what is negative.
    if (type !== 'sharded' || strip === undefined || strip < 0) return;
    if (strip >= 4 && strip <= 1024 && Number.isInteger(Math.log2(strip))) return;
    yield {
      path: at('spec', 'dataLayout', 'stripSizeKB'),
      message: `A stripSizeKB of ${strip} is no power of two from 4 to 1024.`,
      hint: 'Write stripSizeKB: 64, or another power of two.',
    };
  },
};
