import { isCreatable } from '../longhorn/erasure-coding';
import { intOf, mapOf } from '../manifest/json-view';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeShardedSize: Rule = {
  id: 'volume-sharded-size',
  summary: 'Create a sharded Volume of about 1.6 PiB at most.',
  why: "Its metadata is made for ten times the first size: Longhorn's webhook refuses what it cannot describe.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/dataLayout'],
  evidence: 'longhorn/go-spdk-helper pkg/spdk/types/ec_geometry.go in longhorn-manager v1.12.1',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "2251799813685248", dataEngine: v2, frontend: blockdev, dataLayout: { type: sharded, mode: erasureCoding, dataChunks: 2, parityChunks: 1, stripSizeKB: 64 } }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/size',
            message: 'A sharded volume of 2251799813685248 bytes is larger than Longhorn can create.',
            hint: 'Make it smaller; it may grow later.',
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
    if (volume?.isSharded !== true || volume.size === undefined) return;
    const layout = mapOf(volume.spec['dataLayout']);
    const [chunks = 0, strip = 0] = [intOf(layout['dataChunks']), intOf(layout['stripSizeKB'])];
    if (strip < 4 || isCreatable(volume.size, chunks, strip)) return;
    yield {
      path: at('spec', 'size'),
      message: `A sharded volume of ${volume.size} bytes is larger than Longhorn can create.`,
      hint: 'Make it smaller; it may grow later.',
    };
  },
};
