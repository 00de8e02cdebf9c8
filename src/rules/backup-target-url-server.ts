import { readBackupUrl } from '../longhorn/backup-url';
import type { GoUrl } from '../longhorn/go-url';
import { backupUrlsIn } from '../view/backup-urls-view';
import type { Rule } from './rule';

export const backupTargetUrlServer: Rule = {
  id: 'backup-target-url-server',
  summary: 'Write the server of an nfs backup target with a colon, and that of a cifs one without.',
  why: 'Longhorn accepts nfs://host/path and hands it to mount, which wants host:/path: the target stays unavailable, and no backup is made. A port there is read as part of the folder.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap', 'chart/Values'],
  about: ['/spec/backupTargetURL', '/data/default-resource.yaml', '/values/defaultSettings'],
  evidence:
    'longhorn/backupstore nfs/nfs.go, cifs/cifs.go initFunc (as of v1.12.1); nfs-utils utils/mount/parse_dev.c, cifs-utils mount.cifs.c parse_unc; accepted by recorded answers of the webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5/backups", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "nfs://10.0.0.5/backups" has no colon after the server.',
            hint: 'Write "nfs://10.0.0.5:/backups".',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:2049/backups", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "nfs://10.0.0.5:2049/backups" has a port, which mount reads as part of the folder.',
            hint: 'Write "nfs://10.0.0.5:/backups".',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-resource, namespace: longhorn-system }
data:
  default-resource.yaml: |
    backup-target: "nfs://fd00::5:/backups"
`,
        findings: [
          {
            path: '/data/default-resource.yaml/backup-target',
            message: 'The URL "nfs://fd00::5:/backups" has an IPv6 address without brackets.',
            hint: 'Write "nfs://[fd00::5]:/backups".',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "cifs://nas.example.org:/backups", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "cifs://nas.example.org:/backups" has a colon, which mount reads as part of the server.',
            hint: 'Write "cifs://nas.example.org/backups".',
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
spec: { backupTargetURL: "nfs://[fd00::5]:/backups", credentialSecret: "", pollInterval: 5m0s }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "cifs://nas.example.org/backups", credentialSecret: "backup-secret", pollInterval: 5m0s }
`,
    ],
  },
  *check(resource, { longhorn }) {
    for (const target of backupUrlsIn(resource, longhorn)) {
      const url = readBackupUrl(target.url);
      const [problem, server] = (url && serverProblem(url)) ?? [];
      if (problem === undefined || url === undefined) continue;
      const message = `The URL ${JSON.stringify(target.url)} ${problem}.`;
      yield { path: target.urlPath, message, hint: `Write "${url.scheme}://${server}${url.path}".` };
    }
  },
};

/** What mount would get wrong, and the server as it wants it. */
function serverProblem({ host, scheme }: GoUrl): [problem: string, server: string] | undefined {
  const bare = host.replace(/:[0-9]*$/, '');
  if (host === '') return undefined;
  if (scheme === 'cifs') {
    if (bare.includes(':') || bare === host) return undefined;
    return ['has a colon, which mount reads as part of the server', bare];
  }
  if (scheme !== 'nfs') return undefined;
  if (bare.includes(':') && !bare.startsWith('[')) {
    return ['has an IPv6 address without brackets', `[${host.replace(/:$/, '')}]:`];
  }
  if (bare === host) return ['has no colon after the server', `${host}:`];
  return host.endsWith(':') ? undefined : ['has a port, which mount reads as part of the folder', `${bare}:`];
}
