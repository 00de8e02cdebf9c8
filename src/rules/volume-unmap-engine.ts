import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeUnmapEngine: Rule = {
  id: 'volume-unmap-engine',
  summary: 'Ask v1 volumes only to unmap snapshots.',
  why: 'The data engine v2 has no such thing: Longhorn stores "disabled".',
  consequence: 'ignored',
  types: ['longhorn.io/Volume'],
  about: ['/spec/unmapMarkSnapChainRemoved'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/mutator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev, unmapMarkSnapChainRemoved: enabled }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/unmapMarkSnapChainRemoved',
            message: 'The unmapMarkSnapChainRemoved "enabled" is stored as "disabled" for the data engine "v2".',
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
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, unmapMarkSnapChainRemoved: enabled }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    if (volume?.dataEngine !== 'v2' || volume.spec['unmapMarkSnapChainRemoved'] !== 'enabled') return;
    yield {
      path: at('spec', 'unmapMarkSnapChainRemoved'),
      message: 'The unmapMarkSnapChainRemoved "enabled" is stored as "disabled" for the data engine "v2".',
      hint: 'Remove it.',
    };
  },
};
