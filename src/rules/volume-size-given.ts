import { parseGoInt } from '../longhorn/go-number';
import { isSet, textOf } from '../manifest/json-view';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeSizeGiven: Rule = {
  id: 'volume-size-given',
  summary: 'Give a Volume a size.',
  why: 'Longhorn stores 2 MiB for none, for zero and for what is negative.',
  consequence: 'risk',
  types: ['longhorn.io/Volume'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/mutator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/spec/size',
            message: 'The volume has no size, and gets 2 MiB.',
            hint: 'Write the size in bytes, as text.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "-1", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/spec/size',
            message: 'The size "-1" is stored as 2 MiB.',
            hint: 'Write the size in bytes, as text.',
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
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, fromBackup: "nfs://10.0.0.5:/backups?backup=backup-01&volume=source" }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    if (volume === undefined || volume.fromBackup !== '' || volume.cloneMode === 'linked-clone') return;
    const { size } = volume.spec;
    const bytes = isSet(size) ? parseGoInt(textOf(size)) : 0n;
    if (bytes === undefined || bytes > 0n) return;
    const message = isSet(size)
      ? `The size ${JSON.stringify(size)} is stored as 2 MiB.`
      : 'The volume has no size, and gets 2 MiB.';
    yield { path: at('spec', 'size'), message, hint: 'Write the size in bytes, as text.' };
  },
};
