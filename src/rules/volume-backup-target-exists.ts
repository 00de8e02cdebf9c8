import { exists } from '../view/existence';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeBackupTargetExists: Rule = {
  id: 'volume-backup-target-exists',
  summary: 'Give a Volume a backup target that exists.',
  why: "Longhorn's webhook refuses a volume of an unknown target. The target default is made by Longhorn's managers.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
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
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, backupTargetName: offsite }
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/backupTargetName',
            message: 'There is no BackupTarget "offsite".',
            hint: 'Create the target first.',
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
  *check(resource, { longhorn, resources }) {
    const volume = volumeOf(resource, longhorn);
    // A volume from a backup gets the target of the backup.
    if (volume === undefined || volume.fromBackup !== '') return;
    const { backupTargetName: target } = volume;
    const isThere = exists(resources, 'longhorn.io/BackupTarget', target);
    const path = at('spec', 'backupTargetName');
    const name = JSON.stringify(target);
    const isMade = target === 'default' && resources.find('apps/DaemonSet', 'longhorn-manager') !== undefined;
    if (isThere === false && !isMade) {
      yield { path, message: `There is no BackupTarget ${name}.`, hint: 'Create the target first.' };
    } else if (isThere === undefined && target !== 'default') {
      yield { path, unknown: 'other-files', message: `The BackupTarget ${name} is not among these files.` };
    }
  },
};
