import { sourceParameters, sourceTypeOf } from '../view/backing-image-view';
import { exists } from '../view/existence';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const backingImageExportVolume: Rule = {
  id: 'backing-image-export-volume',
  summary: 'Export a BackingImage from a v1 volume that exists.',
  why: "Longhorn's webhook refuses an export without volume-name, from a volume that is not there or faulted, and from one of the data engine v2.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackingImage'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/backingimage/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: export-from-volume, sourceParameters: { export-type: raw } }
`,
        findings: [
          {
            path: '/spec/sourceParameters/volume-name',
            message: 'The backing image is to be exported and has no volume-name.',
            hint: 'Name a volume of the data engine v1.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: export-from-volume, sourceParameters: { volume-name: source } }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/sourceParameters/volume-name',
            message: 'The volume "source" has the data engine "v2", from which nothing is exported.',
            hint: 'Name a volume of the data engine v1.',
          },
        ],
      },
      {
        yaml: `
---
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "", pollInterval: 5m0s }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: export-from-volume, sourceParameters: { volume-name: source } }
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/sourceParameters/volume-name',
            message: 'There is no Volume "source".',
            hint: 'Create it first, or name one that exists.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: export-from-volume, sourceParameters: { volume-name: source } }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
      `
# The volume is in the cluster, and not among these files.
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: export-from-volume, sourceParameters: { volume-name: source } }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    if (sourceTypeOf(resource) !== 'export-from-volume') return;
    const { 'volume-name': volume = '' } = sourceParameters(resource);
    const path = at('spec', 'sourceParameters', 'volume-name');
    const hint = 'Name a volume of the data engine v1.';
    const name = JSON.stringify(volume);
    if (volume === '') {
      yield { path, message: 'The backing image is to be exported and has no volume-name.', hint };
      return;
    }
    const isThere = exists(resources, 'longhorn.io/Volume', volume);
    const found = resources.find('longhorn.io/Volume', volume);
    if (isThere === false)
      yield { path, message: `There is no Volume ${name}.`, hint: 'Create it first, or name one that exists.' };
    else if (isThere === undefined) {
      yield { path, unknown: 'existing-objects', message: `The Volume ${name} is not among these files.` };
    } else if (found && volumeOf(found, longhorn)?.dataEngine === 'v2') {
      yield { path, message: `The volume ${name} has the data engine "v2", from which nothing is exported.`, hint };
    } else {
      const message = `Whether the volume ${name} can be read is known to the cluster only.`;
      yield { path, unknown: 'object-status', message };
    }
  },
};
