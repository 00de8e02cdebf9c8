import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeMigratableAccess: Rule = {
  id: 'volume-migratable-access',
  summary: 'Give a migratable Volume the access mode "rwx".',
  why: "Two nodes use it while it moves: Longhorn's webhook refuses other access modes.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/migratable'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, migratable: true }
`,
        findings: [
          {
            path: '/spec/accessMode',
            message: 'The volume is migratable and has the access mode "rwo".',
            hint: 'Write accessMode: rwx, or leave migratable out.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, migratable: true, accessMode: rwx }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    if (volume?.isMigratable !== true || volume.accessMode === undefined || volume.accessMode === 'rwx') return;
    yield {
      path: at('spec', 'accessMode'),
      message: `The volume is migratable and has the access mode "${volume.accessMode}".`,
      hint: 'Write accessMode: rwx, or leave migratable out.',
    };
  },
};
