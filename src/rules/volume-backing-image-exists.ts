import { textOf } from '../manifest/json-view';
import { exists } from '../view/existence';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeBackingImageExists: Rule = {
  id: 'volume-backing-image-exists',
  summary: 'Base a Volume on a BackingImage that exists.',
  why: "Longhorn's webhook refuses the volume while the image is not there.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/backingImage'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
---
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "", pollInterval: 5m0s }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, backingImage: ubuntu }
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/backingImage',
            message: 'There is no BackingImage "ubuntu".',
            hint: 'Create it first, or name one that exists.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, backingImage: ubuntu }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
      `
# The image is in the cluster, and not among these files.
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, backingImage: ubuntu }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    const volume = volumeOf(resource, longhorn);
    const image = textOf(volume?.spec['backingImage']);
    if (image === '') return;
    const path = at('spec', 'backingImage');
    const isThere = exists(resources, 'longhorn.io/BackingImage', image);
    const name = JSON.stringify(image);
    if (isThere === false)
      yield { path, message: `There is no BackingImage ${name}.`, hint: 'Create it first, or name one that exists.' };
    else if (isThere === undefined) {
      yield { path, unknown: 'other-files', message: `The BackingImage ${name} is not among these files.` };
    }
  },
};
