import { completedNfsUrl } from '../longhorn/nfs-options';
import { webhookBehaviour } from '../longhorn/webhook-behaviour';
import { mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const backupTargetNfsOptionsKept: Rule = {
  id: 'backup-target-nfs-options-kept',
  summary: "Write an nfs backup target's options as Longhorn completes them.",
  why: 'From 1.11.2 on Longhorn takes "hard" out of nfsOptions and adds soft, timeo and retry, so that a server that is away cannot hang it: what is in the cluster differs from the manifest for ever.',
  consequence: 'advice',
  types: ['longhorn.io/BackupTarget'],
  evidence:
    'longhorn-manager v1.11.2 and v1.12.1 webhook/resources/backuptarget/mutator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups?nfsOptions=hard,timeo=600", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The nfsOptions of the URL are stored as "timeo=600,soft,retry=2".',
            hint: 'Write "nfs://10.0.0.5:/backups?nfsOptions=timeo%3D600%2Csoft%2Cretry%3D2".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups?nfsOptions=soft,timeo=150,retry=3", credentialSecret: "", pollInterval: 5m0s }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
`,
    ],
  },
  *check({ object }, { release }) {
    if (!webhookBehaviour(release).completesNfsOptions) return;
    const completed = completedNfsUrl(textOf(mapOf(object['spec'])['backupTargetURL']));
    if (completed === undefined) return;
    const message =
      completed.options === ''
        ? 'The nfsOptions of the URL are empty, and taken out.'
        : `The nfsOptions of the URL are stored as "${completed.options}".`;
    yield { path: at('spec', 'backupTargetURL'), message, hint: `Write "${completed.url}".` };
  },
};
