import { readNamedBackup, type NamedBackup } from '../longhorn/backup-url';
import { mapOf, textOf } from '../manifest/json-view';
import type { ResourceSet } from '../manifest/resource-set';
import { exists } from '../view/existence';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeFromBackupExists: Rule = {
  id: 'volume-from-backup-exists',
  summary: 'Restore a Volume from a backup that Longhorn knows.',
  why: "Longhorn's webhook refuses the volume while the Backup and the BackupVolume are not there: it lists them from the backup target first.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/fromBackup'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/mutator.go; recorded answers of its webhooks',
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
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, fromBackup: "nfs://10.0.0.5:/backups?backup=backup-01&volume=source" }
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/fromBackup',
            message: 'There is no Backup "backup-01".',
            hint: 'Wait until Longhorn has listed it from the backup target, or name another one.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, fromBackup: "nfs://10.0.0.5:/backups?backup=backup-01&volume=source" }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    const named = readNamedBackup(volumeOf(resource, longhorn)?.fromBackup ?? '');
    if (named === undefined) return;
    const path = at('spec', 'fromBackup');
    const hint = 'Wait until Longhorn has listed it from the backup target, or name another one.';
    const name = JSON.stringify(named.backup);
    const isThere = exists(resources, 'longhorn.io/Backup', named.backup);
    if (isThere === undefined) {
      yield { path, unknown: 'existing-objects', message: `The Backup ${name} is not among these files.` };
    } else if (!isThere) yield { path, message: `There is no Backup ${name}.`, hint };
    else if (resources.isComplete && !hasBackupVolume(named, resources)) {
      yield {
        path,
        message: `There is no BackupVolume of volume ${JSON.stringify(named.volume)} for the Backup ${name}.`,
        hint,
      };
    }
  },
};

/** Source: datastore/longhorn.go GetBackupVolumeByBackupTargetAndVolumeRO. */
function hasBackupVolume({ backup, volume }: NamedBackup, resources: ResourceSet): boolean {
  const target = mapOf(resources.find('longhorn.io/Backup', backup)?.object['status'])['backupTargetName'];
  return resources.ofType('longhorn.io/BackupVolume').some(({ object }) => {
    const labels = mapOf(object.metadata?.labels);
    return textOf(labels['backup-target']) === target && textOf(labels['backup-volume']) === volume;
  });
}
