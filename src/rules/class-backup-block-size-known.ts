import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classBackupBlockSizeKnown: Rule = {
  id: 'class-backup-block-size-known',
  summary: 'Back up in blocks of 2Mi or 16Mi.',
  why: 'Longhorn makes no volume with another block size: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/backupBlockSize'],
  evidence:
    'longhorn-manager v1.12.1 types/types.go ValidateBackupBlockSize, webhook/resources/volume/validator.go; recorded answers of its webhooks on volumes',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  backupBlockSize: 4Mi
`,
        findings: [
          {
            path: '/parameters/backupBlockSize',
            message: 'Parameter "backupBlockSize" is "4Mi", which is no block size of backups.',
            hint: 'Write "2Mi" or "16Mi".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  backupBlockSize: 16Mi
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'backup-block-size');
  },
};
