import { intOf, mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const volumeLayoutReplicatedPlain: Rule = {
  id: 'volume-layout-replicated-plain',
  summary: 'Give chunks and strips to a sharded Volume only.',
  why: "A replicated one has none: Longhorn's webhook refuses such fields, and any mode but raid1.",
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
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataLayout: { type: replicated, dataChunks: 2 } }
`,
        findings: [
          {
            path: '/spec/dataLayout/dataChunks',
            message: 'The volume is not sharded and has dataChunks 2.',
            hint: 'Remove it, or write type: sharded.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataLayout: { mode: erasureCoding } }
`,
        findings: [
          {
            path: '/spec/dataLayout/mode',
            message: 'The volume is not sharded and has mode "erasureCoding".',
            hint: 'Remove it, or write type: sharded.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataLayout: { type: replicated, mode: raid1 } }
`,
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
    if (layout['type'] === 'sharded') return;
    const hint = 'Remove it, or write type: sharded.';
    for (const field of ['dataChunks', 'parityChunks', 'stripSizeKB']) {
      if ((intOf(layout[field]) ?? 0) <= 0) continue;
      const message = `The volume is not sharded and has ${field} ${String(layout[field])}.`;
      yield { path: at('spec', 'dataLayout', field), message, hint };
    }
    if (layout['mode'] !== 'erasureCoding') return;
    const message = 'The volume is not sharded and has mode "erasureCoding".';
    yield { path: at('spec', 'dataLayout', 'mode'), message, hint };
  },
};
