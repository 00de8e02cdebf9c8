import { textOf } from '../manifest/json-view';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeReplicasGiven: Rule = {
  id: 'volume-replicas-given',
  summary: 'Give a Volume its number of replicas, or its data engine.',
  why: 'The default number of replicas depends on the data engine, and is looked up before the data engine gets its own default.',
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/mutator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", frontend: blockdev }
`,
        findings: [
          {
            path: '/spec/numberOfReplicas',
            message: 'The volume has neither a number of replicas nor a data engine that would give it one.',
            hint: 'Write numberOfReplicas and dataEngine.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", frontend: blockdev, dataEngine: v1 }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", frontend: blockdev, numberOfReplicas: 2 }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    if (
      volume === undefined ||
      !volume.hasDefaultReplicas ||
      volume.isSharded ||
      textOf(volume.spec['dataEngine']) !== ''
    )
      return;
    yield {
      path: at('spec', 'numberOfReplicas'),
      message: 'The volume has neither a number of replicas nor a data engine that would give it one.',
      hint: 'Write numberOfReplicas and dataEngine.',
    };
  },
};
