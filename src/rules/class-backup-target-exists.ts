import { nearest } from '../diagnostics/nearest';
import { hasFilledIn } from '../manifest/template-text';
import { classOf } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classBackupTargetExists: Rule = {
  id: 'class-backup-target-exists',
  summary: 'Back up to a target that exists.',
  why: "Longhorn's webhook refuses a volume whose backup target is not there: claims stay Pending.",
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/backupTargetName'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/volume/validator.go validateBackupTarget; recorded answers of its webhooks on volumes',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: offsite, namespace: longhorn-system }
spec:
  backupTargetURL: nfs://192.0.2.10:/backups
  credentialSecret: ""
  pollInterval: 5m0s
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  backupTargetName: ofsite
`,
        findings: [
          {
            path: '/parameters/backupTargetName',
            message: 'None of the backup targets in these files is "ofsite", and no volume can be made without it.',
            hint: 'Did you mean "offsite"?',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: offsite, namespace: longhorn-system }
spec:
  backupTargetURL: nfs://192.0.2.10:/backups
  credentialSecret: ""
  pollInterval: 5m0s
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  backupTargetName: offsite
`,
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: offsite, namespace: longhorn-system }
spec:
  backupTargetURL: nfs://192.0.2.10:/backups
  credentialSecret: ""
  pollInterval: 5m0s
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  backupTargetName: default
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    const name = classOf(resource, longhorn)?.parameters['backupTargetName'] ?? '';
    // Longhorn makes the target "default" itself.
    if (name === '' || name === 'default') return;
    const targets = longhorn.backupTargets.filter(({ owner }) => owner === 'backup-target').map((entry) => entry.name);
    if (targets.includes(name) || hasFilledIn(targets)) return;
    const path = at('parameters', 'backupTargetName');
    if (targets.length === 0 && !resources.isComplete) {
      yield { path, unknown: 'other-files', message: `No backup target "${name}" is among the files.` };
      return;
    }
    const message = `None of the backup targets in these files is "${name}", and no volume can be made without it.`;
    const near = nearest(name, targets);
    yield { path, message, hint: near === undefined ? 'Write the BackupTarget.' : `Did you mean "${near}"?` };
  },
};
