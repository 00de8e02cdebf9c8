import { mapOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { secretOf, secretsNamed } from '../view/backup-credentials-view';
import { longhornNamespace } from '../view/longhorn-namespace';
import { at, type Rule } from './rule';

export const backupTargetSecretInLonghornNamespace: Rule = {
  id: 'backup-target-secret-in-longhorn-namespace',
  summary: "Put the Secret of a backup target into Longhorn's namespace.",
  why: 'Longhorn reads Secrets of its own namespace only: the target stays unavailable.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap'],
  about: ['/spec/credentialSecret', '/data/default-resource.yaml'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go GetCredentialFromSecret; accepted by recorded answers of the webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: "backup-secret", pollInterval: 5m0s }
---
apiVersion: v1
kind: Secret
metadata: { name: backup-secret, namespace: backups }
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key }
`,
        findings: [
          {
            path: '/spec/credentialSecret',
            message: 'The Secret "backup-secret" is in namespace "backups", and Longhorn looks in "longhorn-system".',
            hint: 'Create it in "longhorn-system".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: "backup-secret", pollInterval: 5m0s }
---
apiVersion: v1
kind: Secret
metadata: { name: backup-secret, namespace: longhorn-system }
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    for (const target of longhorn.backupTargetsIn(resource)) {
      if (target.secret === '' || secretOf(target, resources) !== undefined) continue;
      const [secret] = secretsNamed(target.secret, resources).filter((found) => !isCopied(found));
      if (secret === undefined) continue;
      const own = longhorn.once(longhornNamespace, () => longhornNamespace(resources));
      const [there, here] = [secret.object.metadata?.namespace, resource.object.metadata?.namespace ?? own];
      // Another tool gives them their namespace, where the manifests do not.
      if (typeof there !== 'string' || typeof here !== 'string' || there === here) continue;
      yield {
        path: target.secretPath,
        message: `The Secret ${JSON.stringify(target.secret)} is in namespace ${JSON.stringify(there)}, and Longhorn looks in ${JSON.stringify(here)}.`,
        hint: `Create it in ${JSON.stringify(here)}.`,
        related: [{ resource: secret, path: at('metadata', 'namespace'), message: 'This is the Secret.' }],
      };
    }
  },
};

/** Tools that copy Secrets into other namespaces ask for it in an annotation. */
function isCopied({ object }: Resource): boolean {
  return Object.keys(mapOf(object.metadata?.annotations)).some((name) => /reflect|replicat|sync|copy/i.test(name));
}
