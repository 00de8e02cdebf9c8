import { at, type Rule } from './rule';

export const backupTargetNameLong: Rule = {
  id: 'backup-target-name-long',
  summary: 'Give a BackupTarget a name of two characters or more.',
  why: "Longhorn's webhook refuses a single one.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackupTarget'],
  evidence: 'longhorn-manager v1.12.1 util/util.go ValidateName',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: a, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/metadata/name',
            message: '"a" cannot be the name of a backup target.',
            hint: 'Use at least 2 characters.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: nas, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
`,
    ],
  },
  *check({ object }) {
    const { name } = object.metadata ?? {};
    // What else is wrong with a name is said by the schema check.
    if (typeof name !== 'string' || !/^[a-z0-9]$/.test(name)) return;
    const message = `${JSON.stringify(name)} cannot be the name of a backup target.`;
    yield { path: at('metadata', 'name'), message, hint: 'Use at least 2 characters.' };
  },
};
