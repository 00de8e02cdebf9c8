import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

const fields = ['Standby', 'dataSource', 'fromBackup', 'backingImage', 'migratable'];

export const volumeShardedPlain: Rule = {
  id: 'volume-sharded-plain',
  summary: 'Make a sharded Volume empty and unshared.',
  why: "Longhorn's webhook refuses standby, dataSource, fromBackup, backingImage and migratable for sharded volumes.",
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
spec: { size: "10737418240", dataEngine: v2, frontend: blockdev, dataLayout: { type: sharded, mode: erasureCoding, dataChunks: 2, parityChunks: 1, stripSizeKB: 64 }, migratable: true, accessMode: rwx }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/migratable',
            message: 'The volume is sharded and has migratable.',
            hint: 'Remove it, or use a replicated volume.',
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
    if (volume?.isSharded !== true) return;
    for (const field of fields) {
      const value = volume.spec[field];
      if (value !== true && (typeof value !== 'string' || value === '')) continue;
      const message = `The volume is sharded and has ${field}.`;
      yield { path: at('spec', field), message, hint: 'Remove it, or use a replicated volume.' };
    }
  },
};
