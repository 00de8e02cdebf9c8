import { mountOptionsKey, readBackupUrl } from '../longhorn/backup-url';
import { queryPairs } from '../longhorn/go-url';
import { backupUrlsIn } from '../view/backup-urls-view';
import type { Rule } from './rule';

export const backupTargetUrlQueryKnown: Rule = {
  id: 'backup-target-url-query-known',
  summary: 'Write mount options of a backup target as nfsOptions or cifsOptions.',
  why: 'Longhorn reads no other key of the URL, and minds the letter case.',
  consequence: 'ignored',
  types: ['longhorn.io/BackupTarget', '/ConfigMap', 'chart/Values'],
  about: ['/spec/backupTargetURL', '/data/default-resource.yaml', '/values/defaultSettings'],
  evidence:
    'longhorn/backupstore nfs/nfs.go, cifs/cifs.go initFunc (as of v1.12.1); accepted by recorded answers of the webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups?nfsoptions=vers=4.2", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The "nfsoptions" of the URL "nfs://10.0.0.5:/backups?nfsoptions=vers=4.2" is not read.',
            hint: 'Write nfsOptions, or remove it.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups?nfsOptions=vers%3D4.2%2Csoft%2Ctimeo%3D300%2Cretry%3D2", credentialSecret: "", pollInterval: 5m0s }
`,
    ],
  },
  *check(resource, { longhorn }) {
    for (const target of backupUrlsIn(resource, longhorn)) {
      const url = readBackupUrl(target.url);
      const known = url && mountOptionsKey(url);
      const keys = queryPairs(url?.query ?? '').map(([key]) => key);
      const unread = [...new Set(keys)].filter((key) => key !== known).map((key) => JSON.stringify(key));
      if (unread.length === 0) continue;
      const [are, them] = unread.length === 1 ? ['is', 'it'] : ['are', 'them'];
      const message = `The ${unread.join(', ')} of the URL ${JSON.stringify(target.url)} ${are} not read.`;
      const hint = known === undefined ? `Remove ${them}.` : `Write ${known}, or remove ${them}.`;
      yield { path: target.urlPath, message, hint };
    }
  },
};
