import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeSnapshotSize: Rule = {
  id: 'volume-snapshot-size',
  summary: 'Let the snapshots of a Volume take at least twice its size, or any size.',
  why: "Longhorn's webhook refuses a smaller snapshotMaxSize; it compares with the size as it is stored, a multiple of 2 MiB.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/snapshotMaxSize'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, snapshotMaxSize: "10737418240" }
`,
        findings: [
          {
            path: '/spec/snapshotMaxSize',
            message: 'A snapshotMaxSize of 10737418240 bytes is less than twice the 10737418240 bytes of the volume.',
            hint: 'Write "21474836480" or more, or "0" for no limit.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, snapshotMaxSize: "21474836480" }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, snapshotMaxSize: "0" }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    if (volume?.size === undefined || volume.snapshotMaxSize === undefined || volume.snapshotMaxSize === 0n) return;
    const least = BigInt.asIntN(64, volume.size * 2n);
    if (volume.snapshotMaxSize >= least) return;
    yield {
      path: at('spec', 'snapshotMaxSize'),
      message: `A snapshotMaxSize of ${volume.snapshotMaxSize} bytes is less than twice the ${volume.size} bytes of the volume.`,
      hint: `Write "${least}" or more, or "0" for no limit.`,
    };
  },
};
