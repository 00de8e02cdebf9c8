import { mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const volumeShardedMode: Rule = {
  id: 'volume-sharded-mode',
  summary: 'Give a sharded Volume the mode erasureCoding.',
  why: "It is the only one, and has to be written: Longhorn's webhook refuses none and another one.",
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
spec: { size: "10737418240", dataEngine: v2, frontend: blockdev, dataLayout: { type: sharded, dataChunks: 2, parityChunks: 1, stripSizeKB: 64 } }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/dataLayout/mode',
            message: 'The volume is sharded and has the mode "".',
            hint: 'Write mode: erasureCoding.',
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
    const { mode, type } = mapOf(mapOf(object['spec'])['dataLayout']);
    if (type !== 'sharded' || mode === 'erasureCoding') return;
    yield {
      path: at('spec', 'dataLayout', 'mode'),
      message: `The volume is sharded and has the mode ${JSON.stringify(textOf(mode))}.`,
      hint: 'Write mode: erasureCoding.',
    };
  },
};
