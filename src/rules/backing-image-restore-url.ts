import { readNamedBackingImage } from '../longhorn/backup-url';
import { sourceParameters, sourceTypeOf } from '../view/backing-image-view';
import { at, type Rule } from './rule';

export const backingImageRestoreUrl: Rule = {
  id: 'backing-image-restore-url',
  summary: 'Name the backing image in the backup-url that a BackingImage is restored from.',
  why: "Longhorn's webhook refuses a URL without ?backingImage=name and one of another scheme, unless backup-target-name is given.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackingImage'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/backingimage/mutator.go findBackupTargetName; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: restore, sourceParameters: { backup-url: "nfs://10.0.0.5:/backups" } }
`,
        findings: [
          {
            path: '/spec/sourceParameters/backup-url',
            message: 'The backup-url "nfs://10.0.0.5:/backups" names no backing image of a backup target.',
            hint: 'Copy the URL of the BackupBackingImage: it ends with "?backingImage=...".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: restore, sourceParameters: { backup-url: "nfs://10.0.0.5:/backups?backingImage=ubuntu" } }
`,
    ],
  },
  *check(resource) {
    if (sourceTypeOf(resource) !== 'restore') return;
    const { 'backup-target-name': target = '', 'backup-url': url = '' } = sourceParameters(resource);
    if (target !== '' || readNamedBackingImage(url) !== undefined) return;
    yield {
      path: at('spec', 'sourceParameters', 'backup-url'),
      message: `The backup-url ${JSON.stringify(url)} names no backing image of a backup target.`,
      hint: 'Copy the URL of the BackupBackingImage: it ends with "?backingImage=...".',
    };
  },
};
