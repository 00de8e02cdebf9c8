import { readBackupUrl } from '../longhorn/backup-url';
import { credentialsOf, secretOf } from '../view/backup-credentials-view';
import { backupUrlsIn } from '../view/backup-urls-view';
import type { Rule } from './rule';

export const backupTargetUrlEndpoint: Rule = {
  id: 'backup-target-url-endpoint',
  summary: 'Name the endpoint in the URL of an Azure backup target.',
  why: 'Longhorn accepts azblob://container/, and then looks for a host "<account>.blob." without a domain, unless the Secret has AZBLOB_ENDPOINT.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap', 'chart/Values'],
  about: ['/spec/backupTargetURL', '/data/default-resource.yaml', '/values/defaultSettings'],
  evidence:
    'longhorn/backupstore azblob/azblob_service.go newService (as of v1.12.1), azure-sdk-for-go azblob/internal/shared ParseConnectionString; accepted by recorded answers of the webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "azblob://backups/", credentialSecret: "backup-secret", pollInterval: 5m0s }
---
apiVersion: v1
kind: Secret
metadata: { name: backup-secret, namespace: longhorn-system }
stringData: { AZBLOB_ACCOUNT_NAME: name, AZBLOB_ACCOUNT_KEY: key }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message:
              'The URL "azblob://backups/" names no endpoint, and the Secret "backup-secret" has no AZBLOB_ENDPOINT.',
            hint: 'Write "azblob://backups@core.windows.net/".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "azblob://backups@core.windows.net/", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    for (const target of backupUrlsIn(resource, longhorn)) {
      const url = readBackupUrl(target.url);
      if (url?.scheme !== 'azblob' || (url.user !== undefined && url.host !== '')) continue;
      const secret = secretOf(target, resources);
      const path = target.urlPath;
      const shown = JSON.stringify(target.url);
      if (secret === undefined) {
        const message = `Whether the Secret has the AZBLOB_ENDPOINT that the URL ${shown} lacks is not in these files.`;
        yield { path, unknown: 'other-files', message };
      } else if (!credentialsOf(secret).some(({ key }) => key === 'AZBLOB_ENDPOINT')) {
        yield {
          path,
          message: `The URL ${shown} names no endpoint, and the Secret ${JSON.stringify(target.secret)} has no AZBLOB_ENDPOINT.`,
          hint: `Write "azblob://${url.user ?? url.host}@core.windows.net${url.path || '/'}".`,
        };
      }
    }
  },
};
