import { nameProblem } from '../kubernetes/names';
import { isTemplate } from '../manifest/template-text';
import type { Rule } from './rule';

export const backupTargetSecretName: Rule = {
  id: 'backup-target-secret-name',
  summary: "Name a backup target's Secret by its name alone.",
  why: 'Longhorn looks for the Secret in its own namespace; no Secret can have a name with a slash, a blank or capitals.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap'],
  about: ['/spec/credentialSecret', '/data/default-resource.yaml'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go GetCredentialFromSecret; Kubernetes pkg/apis/core/validation/validation.go ValidateSecretName v1.36.3',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: backups/s3-login, pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/credentialSecret',
            message:
              'No Secret is named "backups/s3-login": the name contains "/", and only lower case letters, digits and "-" are allowed.',
            hint: 'Write "s3-login", and create that Secret in Longhorn\'s namespace.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: s3-login, pollInterval: 5m0s }
`,
    ],
  },
  *check(resource, { longhorn }) {
    for (const { secret, secretPath } of longhorn.backupTargetsIn(resource)) {
      const problem = secret === '' || isTemplate(secret) ? undefined : nameProblem('dnsSubdomain', secret);
      if (problem === undefined) continue;
      const name = secret.slice(secret.lastIndexOf('/') + 1);
      const isPath = secret.includes('/') && name !== '' && nameProblem('dnsSubdomain', name) === undefined;
      yield {
        path: secretPath,
        message: `No Secret is named ${JSON.stringify(secret)}: the name ${problem}.`,
        hint: isPath
          ? `Write ${JSON.stringify(name)}, and create that Secret in Longhorn's namespace.`
          : 'Write the name of the Secret.',
      };
    }
  },
};
