import { mapOf, textOf } from '../manifest/json-view';
import { sourceParameters, sourceTypeOf } from '../view/backing-image-view';
import { exists } from '../view/existence';
import { at, type Rule } from './rule';

export const backingImageCloneSource: Rule = {
  id: 'backing-image-clone-source',
  summary: 'Clone a BackingImage that exists.',
  why: "Longhorn's webhook refuses a clone without a source, of one that is not there, and of one of the data engine v2.",
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
spec: { sourceType: clone, sourceParameters: { encryption: ignore } }
`,
        findings: [
          {
            path: '/spec/sourceParameters/backing-image',
            message: 'The backing image is to be cloned and names no source.',
            hint: 'Name a BackingImage of the data engine v1.',
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
spec: { sourceType: clone, sourceParameters: { backing-image: base, encryption: ignore } }
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/sourceParameters/backing-image',
            message: 'There is no BackingImage "base".',
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
spec: { sourceType: clone, sourceParameters: { backing-image: base, encryption: ignore } }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: base, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
      `
# The source is in the cluster, and not among these files.
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: clone, sourceParameters: { backing-image: base, encryption: ignore } }
`,
    ],
  },
  *check(resource, { resources }) {
    if (sourceTypeOf(resource) !== 'clone') return;
    const { 'backing-image': source = '' } = sourceParameters(resource);
    const path = at('spec', 'sourceParameters', 'backing-image');
    const hint = 'Name a BackingImage of the data engine v1.';
    if (source === '') {
      yield { path, message: 'The backing image is to be cloned and names no source.', hint };
      return;
    }
    const name = JSON.stringify(source);
    const isThere = exists(resources, 'longhorn.io/BackingImage', source);
    const engine = textOf(mapOf(resources.find('longhorn.io/BackingImage', source)?.object['spec'])['dataEngine']);
    if (isThere === false)
      yield { path, message: `There is no BackingImage ${name}.`, hint: 'Create it first, or name one that exists.' };
    else if (isThere === undefined) {
      yield { path, unknown: 'other-files', message: `The BackingImage ${name} is not among these files.` };
    } else if (engine === 'v2') {
      yield { path, message: `The BackingImage ${name} is of the data engine "v2", which cannot be cloned.`, hint };
    }
  },
};
