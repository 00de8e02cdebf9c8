import { characterProblem } from '../longhorn/backup-url';
import { mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const backupTargetUrlCharacters: Rule = {
  id: 'backup-target-url-characters',
  summary: 'Keep "$" and "," out of the path of a BackupTarget.',
  why: "Longhorn's webhook refuses them; only the share of a cifs URL may have a dollar sign.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackupTarget'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go ValidateBackupTargetURL; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/back,ups", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "nfs://10.0.0.5:/back,ups" has "," in its path.',
            hint: 'Use a folder without that character.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "cifs://nas.example.org/backups$", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
    ],
  },
  *check({ object }) {
    const url = textOf(mapOf(object['spec'])['backupTargetURL']);
    const problem = characterProblem(url);
    if (problem === undefined) return;
    const message = `The URL ${JSON.stringify(url)} ${problem}.`;
    yield { path: at('spec', 'backupTargetURL'), message, hint: 'Use a folder without that character.' };
  },
};
