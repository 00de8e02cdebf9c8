import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeBlockSizeDivides: Rule = {
  id: 'volume-block-size-divides',
  summary: 'Give a Volume a size that its backup block size divides.',
  why: "Longhorn's webhook refuses a volume that ends within a block, also when the block size is that of the setting default-backup-block-size.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  evidence: 'longhorn-manager v1.12.1 types/types.go ValidateBackupBlockSize; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "1075838976", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, backupBlockSize: "16777216" }
`,
        findings: [
          {
            path: '/spec/size',
            message: 'The size of 1075838976 bytes is no multiple of the backup block size of 16777216 bytes.',
            hint: 'Make the volume "1090519040" bytes large, or give it backupBlockSize: "2097152".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, backupBlockSize: "16777216" }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    const { backupBlockSize: block, size } = volume ?? {};
    if (block === undefined || block <= 0n || size === undefined || size < 0n || size % block === 0n) return;
    const next = ((size + block - 1n) / block) * block;
    yield {
      path: at('spec', 'size'),
      message: `The size of ${size} bytes is no multiple of the backup block size of ${block} bytes.`,
      hint: `Make the volume "${next}" bytes large, or give it backupBlockSize: "2097152".`,
    };
  },
};
