import { shownName } from '../kubernetes/kubernetes-object';
import { at, type Rule } from './rule';
import { usualNamespace } from '../longhorn/names';

export const backupTargetInLonghornNamespace: Rule = {
  id: 'backup-target-in-longhorn-namespace',
  summary: "Put BackupTargets into Longhorn's namespace.",
  why: 'Longhorn accepts a BackupTarget anywhere, and reads those of its own namespace only.',
  consequence: 'ignored',
  severity: { level: 'error', because: 'no backup goes there' },
  types: ['longhorn.io/BackupTarget'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go ListBackupTargetsRO',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "", credentialSecret: "", pollInterval: 5m0s }
---
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: nas, namespace: backups }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/metadata/namespace',
            message:
              'BackupTarget "nas" is in namespace "backups", and Longhorn in "longhorn-system": nobody reads it.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: nas, namespace: storage }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
`,
    ],
  },
  *check({ object }, { resources }) {
    const { namespace } = object.metadata ?? {};
    if (typeof namespace !== 'string' || namespace === usualNamespace) return;
    // Longhorn may be installed anywhere, but only once: other objects show where.
    const isThere = resources.resources.some(
      ({ object: other, type }) =>
        (type.startsWith('longhorn.io/') || other.metadata?.name === 'longhorn-manager') &&
        other.metadata?.namespace === usualNamespace,
    );
    if (!isThere) return;
    yield {
      path: at('metadata', 'namespace'),
      message: `BackupTarget ${shownName(object)} is in namespace ${JSON.stringify(namespace)}, and Longhorn in "${usualNamespace}": nobody reads it.`,
      hint: `Write namespace: ${usualNamespace}.`,
    };
  },
};
