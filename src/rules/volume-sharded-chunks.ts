import { intOf, mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

/** Source: types.ECMaxBaseBdevs. */
const most = 32;

export const volumeShardedChunks: Rule = {
  id: 'volume-sharded-chunks',
  summary: 'Give a sharded Volume a data chunk and a parity chunk at least, and 32 chunks at most.',
  why: "Longhorn's webhook refuses other numbers; both have to be written.",
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
spec: { size: "10737418240", dataEngine: v2, frontend: blockdev, dataLayout: { type: sharded, mode: erasureCoding, dataChunks: 32, parityChunks: 1, stripSizeKB: 64 } }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/dataLayout/dataChunks',
            message: 'The volume has 32 data chunks and 1 parity chunks, more than 32 together.',
            hint: 'Use fewer chunks.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", dataEngine: v2, frontend: blockdev, dataLayout: { type: sharded, mode: erasureCoding, dataChunks: 2, stripSizeKB: 64 } }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/dataLayout/parityChunks',
            message: '"parityChunks" is 0.',
            hint: 'Write parityChunks: 1, or more.',
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
    const layout = mapOf(mapOf(object['spec'])['dataLayout']);
    if (layout['type'] !== 'sharded') return;
    const [data, parity] = [intOf(layout['dataChunks']), intOf(layout['parityChunks'])];
    if (data === 0 || parity === 0) {
      const field = data === 0 ? 'dataChunks' : 'parityChunks';
      yield { path: at('spec', 'dataLayout', field), message: `"${field}" is 0.`, hint: `Write ${field}: 1, or more.` };
    } else if (data !== undefined && parity !== undefined && data + parity > most) {
      const message = `The volume has ${data} data chunks and ${parity} parity chunks, more than ${most} together.`;
      yield { path: at('spec', 'dataLayout', 'dataChunks'), message, hint: 'Use fewer chunks.' };
    }
  },
};
