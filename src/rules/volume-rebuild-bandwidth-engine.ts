import { intOf } from '../manifest/json-view';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeRebuildBandwidthEngine: Rule = {
  id: 'volume-rebuild-bandwidth-engine',
  summary: 'Limit the rebuilding bandwidth of v2 volumes only.',
  why: "The data engine v1 has no such limit: Longhorn's webhook refuses the field there.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/replicaRebuildingBandwidthLimit'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, replicaRebuildingBandwidthLimit: 100 }
`,
        findings: [
          {
            path: '/spec/replicaRebuildingBandwidthLimit',
            message: 'A replicaRebuildingBandwidthLimit of 100 does not exist for the data engine "v1".',
            hint: 'Remove it.',
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
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev, replicaRebuildingBandwidthLimit: 100 }
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
    const limit = intOf(volume?.spec['replicaRebuildingBandwidthLimit']);
    // The schema refuses what is negative.
    if (volume?.dataEngine !== 'v1' || limit === undefined || limit <= 0) return;
    yield {
      path: at('spec', 'replicaRebuildingBandwidthLimit'),
      message: `A replicaRebuildingBandwidthLimit of ${limit} does not exist for the data engine "v1".`,
      hint: 'Remove it.',
    };
  },
};
