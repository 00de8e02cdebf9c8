import { groupBy } from '../diagnostics/group-by';
import { placeOf } from '../longhorn/backup-url';
import { textOf } from '../manifest/json-view';
import type { BackupTargetEntry } from '../view/backup-targets-view';
import type { LonghornView } from '../view/longhorn-view';
import type { Rule } from './rule';

export const backupTargetUrlUnique: Rule = {
  id: 'backup-target-url-unique',
  summary: 'Give each backup target a place of its own.',
  why: "Longhorn's webhook refuses a second target with the same URL; it compares without letter case, and for nfs and cifs without options and slashes at the end.",
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
metadata: { name: first, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
---
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: second, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups/", credentialSecret: "", pollInterval: 5m0s }
`,
        findings: [
          {
            path: '/spec/backupTargetURL',
            message: 'The URL "nfs://10.0.0.5:/backups/" is that of backup target "first".',
            hint: 'Use another folder, or one target for both.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: first, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 5m0s }
---
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: second, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups-2", credentialSecret: "", pollInterval: 5m0s }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const [own] = longhorn.backupTargetsIn(resource);
    const place = own && placeOf(own.url);
    if (own === undefined || place === undefined) return;
    const first = longhorn
      .once(targetsAtPlaces, () => targetsAtPlaces(longhorn))
      .get(place)!
      .find((other) => mayMeet(other, own))!;
    if (first.name === own.name) return;
    yield {
      path: own.urlPath,
      message: `The URL ${JSON.stringify(own.url)} is that of backup target ${JSON.stringify(first.name)}.`,
      hint: 'Use another folder, or one target for both.',
      related: [{ resource: first.resource, path: first.urlPath, message: 'It is used here first.' }],
    };
  },
};

function targetsAtPlaces({ backupTargets }: LonghornView): Map<string | undefined, BackupTargetEntry[]> {
  // The ConfigMap's target is there before any other.
  const isFromConfigMap = ({ owner }: BackupTargetEntry): number => Number(owner === 'config-map');
  const inOrder = [...backupTargets].sort((a, b) => isFromConfigMap(b) - isFromConfigMap(a));
  return groupBy(inOrder, ({ url }) => placeOf(url));
}

/** Longhorn looks into its own namespace only, so of two namespaces it sees one at most. */
function mayMeet(one: BackupTargetEntry, other: BackupTargetEntry): boolean {
  const [a, b] = [one, other].map(({ resource }) => textOf(resource.object.metadata?.namespace));
  return a === b || a === '' || b === '';
}
