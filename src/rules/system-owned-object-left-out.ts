import { at, type Rule } from './rule';

export const systemOwnedObjectLeftOut: Rule = {
  id: 'system-owned-object-left-out',
  summary: 'Leave out of manifests the objects that Longhorn makes for itself.',
  why: 'Its controllers write and delete them: a manifest works against them, and pruning one can delete the data behind it.',
  consequence: 'risk',
  types: [
    'longhorn.io/BackingImageDataSource',
    'longhorn.io/BackingImageManager',
    'longhorn.io/BackupVolume',
    'longhorn.io/Engine',
    'longhorn.io/EngineFrontend',
    'longhorn.io/InstanceManager',
    'longhorn.io/Orphan',
    'longhorn.io/Replica',
    'longhorn.io/Shard',
    'longhorn.io/ShardGroup',
    'longhorn.io/ShareManager',
    'longhorn.io/VolumeAttachment',
  ],
  evidence:
    'longhorn-manager v1.12.1 controller/orphan_controller.go, replica_controller.go, volume_controller.go, volume_attachment_controller.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: VolumeAttachment
metadata: { name: data, namespace: longhorn-system }
spec: { volume: data }
`,
        findings: [
          {
            path: '/kind',
            message: 'A VolumeAttachment is made and deleted by Longhorn itself.',
            hint: 'Remove it from the manifests, without deleting it in the cluster.',
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
  *check({ object }) {
    const { kind } = object;
    const article = /^[AEIOU]/.test(kind) ? 'An' : 'A';
    const message = `${article} ${kind} is made and deleted by Longhorn itself.`;
    yield { path: at('kind'), message, hint: 'Remove it from the manifests, without deleting it in the cluster.' };
  },
};
