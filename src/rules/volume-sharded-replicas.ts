import { replicasMaximum } from '../longhorn/volume-limits';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeShardedReplicas: Rule = {
  id: 'volume-sharded-replicas',
  summary: 'Leave a sharded Volume with one replica.',
  why: "Its parity chunks keep the data safe: Longhorn's webhook refuses more replicas.",
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
spec: { size: "10737418240", dataEngine: v2, frontend: blockdev, dataLayout: { type: sharded, mode: erasureCoding, dataChunks: 2, parityChunks: 1, stripSizeKB: 64 }, numberOfReplicas: 3 }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/numberOfReplicas',
            message: 'The volume is sharded and has 3 replicas.',
            hint: 'Leave numberOfReplicas out; raise parityChunks for more safety.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", dataEngine: v2, frontend: blockdev, dataLayout: { type: sharded, mode: erasureCoding, dataChunks: 2, parityChunks: 1, stripSizeKB: 64 }, numberOfReplicas: 1 }
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
    const { isSharded, replicas = 1 } = volume ?? {};
    if (isSharded !== true || replicas <= 1 || replicas > replicasMaximum) return;
    yield {
      path: at('spec', 'numberOfReplicas'),
      message: `The volume is sharded and has ${replicas} replicas.`,
      hint: 'Leave numberOfReplicas out; raise parityChunks for more safety.',
    };
  },
};
