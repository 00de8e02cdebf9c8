import { mapOf, textOf } from '../manifest/json-view';
import { exists } from '../view/existence';
import { at, type Rule } from './rule';

export const backupSnapshotExists: Rule = {
  id: 'backup-snapshot-exists',
  summary: 'Make a Backup of a Snapshot that exists.',
  why: "Longhorn's webhook finds the volume by the snapshot, and refuses a backup of none, and of one that is not there.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Backup'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/backup/mutator.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Backup
metadata: { name: backup-01, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { backupMode: full }
`,
        findings: [
          {
            path: '/spec/snapshotName',
            message: 'The backup names no snapshot.',
            hint: 'Name a snapshot that exists.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Backup
metadata: { name: backup-01, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { snapshotName: before-upgrade }
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/snapshotName',
            message: 'There is no Snapshot "before-upgrade".',
            hint: 'Name a snapshot that exists.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Backup
metadata: { name: backup-01, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { snapshotName: before-upgrade }
`,
    ],
  },
  *check({ object }, { resources }) {
    const snapshot = textOf(mapOf(object['spec'])['snapshotName']);
    const path = at('spec', 'snapshotName');
    const hint = 'Name a snapshot that exists.';
    const hasVolume = textOf(mapOf(object.metadata?.labels)['backup-volume']) !== '';
    if (snapshot === '') {
      if (!hasVolume) yield { path, message: 'The backup names no snapshot.', hint };
      return;
    }
    const name = JSON.stringify(snapshot);
    const isThere = exists(resources, 'longhorn.io/Snapshot', snapshot);
    if (isThere === false) yield { path, message: `There is no Snapshot ${name}.`, hint };
    else if (isThere === undefined) {
      yield { path, unknown: 'existing-objects', message: `The Snapshot ${name} is not among these files.` };
    }
  },
};
