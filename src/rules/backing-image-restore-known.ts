import { readNamedBackingImage } from '../longhorn/backup-url';
import { mapOf, textOf } from '../manifest/json-view';
import { sourceParameters, sourceTypeOf } from '../view/backing-image-view';
import { at, type Rule } from './rule';

export const backingImageRestoreKnown: Rule = {
  id: 'backing-image-restore-known',
  summary: 'Restore a BackingImage from a backup that Longhorn knows.',
  why: "Longhorn's webhook looks for a BackupBackingImage of the same URL to find the backup target, and refuses the image without one.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackingImage'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/backingimage/mutator.go findBackupTargetName; recorded answers of its webhooks',
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
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: restore, sourceParameters: { backup-url: "nfs://10.0.0.5:/backups?backingImage=ubuntu" } }
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/sourceParameters/backup-url',
            message: 'There is no BackupBackingImage of the URL "nfs://10.0.0.5:/backups?backingImage=ubuntu".',
            hint: 'Wait until Longhorn has listed it from the backup target, or write backup-target-name.',
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
  *check(resource, { resources }) {
    if (sourceTypeOf(resource) !== 'restore') return;
    const { 'backup-target-name': target = '', 'backup-url': url = '' } = sourceParameters(resource);
    const backup = readNamedBackingImage(url);
    if (target !== '' || backup === undefined) return;
    const isKnown = resources
      .ofType('longhorn.io/BackupBackingImage')
      .some(({ object }) => readNamedBackingImage(textOf(mapOf(object['status'])['url'])) === backup);
    if (isKnown) return;
    const path = at('spec', 'sourceParameters', 'backup-url');
    const shown = JSON.stringify(url);
    if (resources.isComplete) {
      const hint = 'Wait until Longhorn has listed it from the backup target, or write backup-target-name.';
      yield { path, message: `There is no BackupBackingImage of the URL ${shown}.`, hint };
    } else {
      const message = `The BackupBackingImage of the URL ${shown} is not among these files.`;
      yield { path, unknown: 'existing-objects', message };
    }
  },
};
