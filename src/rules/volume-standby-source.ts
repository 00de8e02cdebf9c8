import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeStandbySource: Rule = {
  id: 'volume-standby-source',
  summary: 'Give a standby Volume the backup that it follows.',
  why: "Longhorn's webhook refuses a standby volume without one.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/Standby'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/mutator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, Standby: true }
`,
        findings: [
          {
            path: '/spec/fromBackup',
            message: 'The volume is a standby and has no fromBackup.',
            hint: 'Copy the URL of the last Backup, or leave Standby out.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, Standby: true, fromBackup: "nfs://10.0.0.5:/backups?backup=backup-01&volume=source" }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    if (volume?.isStandby !== true || volume.fromBackup !== '') return;
    yield {
      path: at('spec', 'fromBackup'),
      message: 'The volume is a standby and has no fromBackup.',
      hint: 'Copy the URL of the last Backup, or leave Standby out.',
    };
  },
};
