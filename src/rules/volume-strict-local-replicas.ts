import { replicasMaximum } from '../longhorn/volume-limits';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeStrictLocalReplicas: Rule = {
  id: 'volume-strict-local-replicas',
  summary: 'Give a Volume with data locality "strict-local" one replica.',
  why: "The only replica is the one on the node that uses the volume: Longhorn's webhook refuses more.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataLocality: strict-local }
`,
        findings: [
          {
            path: '/spec/numberOfReplicas',
            message: 'The volume has the data locality "strict-local" and 3 replicas.',
            hint: 'Write numberOfReplicas: 1, or another dataLocality.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-data-locality, namespace: longhorn-system }
value: strict-local
`,
        findings: [
          {
            path: '/spec/numberOfReplicas',
            message: 'The volume has the data locality "strict-local", by a setting, and 3 replicas.',
            hint: 'Write numberOfReplicas: 1, or another dataLocality.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 1, dataEngine: v1, frontend: blockdev, dataLocality: strict-local }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    const replicas = volume?.replicas;
    if (volume?.dataLocality !== 'strict-local' || replicas === undefined || replicas === 1) return;
    if (replicas < 1 || replicas > replicasMaximum) return;
    const locality = `the data locality "strict-local"${volume.hasDefaultLocality ? ', by a setting,' : ''}`;
    const count = `${replicas} replicas${volume.hasDefaultReplicas ? ', by a setting' : ''}`;
    yield {
      path: at('spec', 'numberOfReplicas'),
      message: `The volume has ${locality} and ${count}.`,
      hint: 'Write numberOfReplicas: 1, or another dataLocality.',
    };
  },
};
