import { replicasMaximum } from '../longhorn/volume-limits';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeReplicasRange: Rule = {
  id: 'volume-replicas-range',
  summary: 'Give a Volume 1 to 20 replicas.',
  why: "Longhorn's webhook refuses any other number.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/numberOfReplicas'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 21, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/spec/numberOfReplicas',
            message: 'The number of replicas 21 is not from 1 to 20.',
            hint: 'Give a whole number in that range.',
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
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    const replicas = volume?.replicas;
    if (replicas === undefined || volume?.hasDefaultReplicas === true) return;
    if (replicas >= 1 && replicas <= replicasMaximum) return;
    yield {
      path: at('spec', 'numberOfReplicas'),
      message: `The number of replicas ${replicas} is not from 1 to ${replicasMaximum}.`,
      hint: 'Give a whole number in that range.',
    };
  },
};
