import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeStrictLocalAccess: Rule = {
  id: 'volume-strict-local-access',
  summary: 'Do not share a Volume with data locality "strict-local" between nodes.',
  why: "The data is on one node: Longhorn's webhook refuses the access mode rwx, unless the volume is migratable.",
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
spec: { size: "10737418240", numberOfReplicas: 1, dataEngine: v1, frontend: blockdev, dataLocality: strict-local, accessMode: rwx }
`,
        findings: [
          {
            path: '/spec/accessMode',
            message: 'The volume has the data locality "strict-local" and the access mode "rwx".',
            hint: 'Use dataLocality: best-effort, or accessMode: rwo.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 1, dataEngine: v1, frontend: blockdev, dataLocality: strict-local, accessMode: rwx, migratable: true }
`,
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
    if (volume?.dataLocality !== 'strict-local' || volume.accessMode !== 'rwx' || volume.isMigratable) return;
    yield {
      path: at('spec', 'accessMode'),
      message: 'The volume has the data locality "strict-local" and the access mode "rwx".',
      hint: 'Use dataLocality: best-effort, or accessMode: rwo.',
    };
  },
};
