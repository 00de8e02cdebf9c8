import { snapshotCount } from '../longhorn/volume-limits';
import { intOf } from '../manifest/json-view';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeSnapshotCount: Rule = {
  id: 'volume-snapshot-count',
  summary: 'Let a Volume keep 2 to 250 snapshots.',
  why: "Longhorn's webhook refuses any other snapshotMaxCount; 0 takes that of the setting.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/snapshotMaxCount'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, snapshotMaxCount: 1 }
`,
        findings: [
          {
            path: '/spec/snapshotMaxCount',
            message: 'A snapshotMaxCount of 1 is not from 2 to 250.',
            hint: 'Give a whole number in that range, or leave it out.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, snapshotMaxCount: 100 }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, snapshotMaxCount: 0 }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    const count = intOf(volume?.spec['snapshotMaxCount']);
    const { maximum, minimum } = snapshotCount;
    if (count === undefined || count === 0 || (count >= minimum && count <= maximum)) return;
    yield {
      path: at('spec', 'snapshotMaxCount'),
      message: `A snapshotMaxCount of ${count} is not from ${minimum} to ${maximum}.`,
      hint: 'Give a whole number in that range, or leave it out.',
    };
  },
};
