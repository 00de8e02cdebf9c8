import { shownName } from '../kubernetes/kubernetes-object';
import { isTemplate } from '../manifest/template-text';
import { longhornNamespace } from '../view/longhorn-namespace';
import { at, type Rule } from './rule';

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
            hint: 'Write namespace: longhorn-system.',
          },
        ],
      },
      {
        yaml: `
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: longhorn-manager, namespace: storage }
spec:
  selector: { matchLabels: { app: longhorn-manager } }
  template:
    metadata: { labels: { app: longhorn-manager } }
    spec: { containers: [{ name: longhorn-manager, image: "longhornio/longhorn-manager:v1.12.1" }] }
---
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: nas, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/metadata/namespace',
            message:
              'BackupTarget "nas" is in namespace "longhorn-system", and Longhorn in "storage": nobody reads it.',
            hint: 'Write namespace: storage.',
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
  *check({ object }, { longhorn, resources }) {
    const { namespace } = object.metadata ?? {};
    const own = longhorn.once(longhornNamespace, () => longhornNamespace(resources));
    if (own === undefined || typeof namespace !== 'string' || namespace === own || isTemplate(own)) return;
    yield {
      path: at('metadata', 'namespace'),
      message: `BackupTarget ${shownName(object)} is in namespace ${JSON.stringify(namespace)}, and Longhorn in "${own}": nobody reads it.`,
      hint: `Write namespace: ${own}.`,
    };
  },
};
