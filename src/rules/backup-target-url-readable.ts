import { backupUrlHint, syntaxProblem } from '../longhorn/backup-url';
import { mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const backupTargetUrlReadable: Rule = {
  id: 'backup-target-url-readable',
  summary: 'Write the URL of a BackupTarget so that it can be read.',
  why: "Longhorn's webhook refuses what Go cannot take apart: wrong escapes and ports, blanks in the host, line feeds.",
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
spec: { backupTargetURL: "nfs://10.0.0.5:abc/backups", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "nfs://10.0.0.5:abc/backups" has "abc", which is no port.',
            hint: 'Write nfs://host:/path.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/%zz", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "s3://backups@us-east-1/%zz" has "%zz", which is no escape.',
            hint: 'Write "%25" for a "%" that is meant.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
    ],
  },
  *check({ object }) {
    const url = textOf(mapOf(object['spec'])['backupTargetURL']);
    const problem = syntaxProblem(url);
    if (problem === undefined) return;
    const message = `The URL ${JSON.stringify(url)} ${problem}.`;
    yield { path: at('spec', 'backupTargetURL'), message, hint: backupUrlHint(url) };
  },
};
