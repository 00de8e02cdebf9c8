import { parseGoDuration } from '../kubernetes/go-duration';
import { parseGoInt } from '../longhorn/go-number';
import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { resourcesConfigMap } from '../view/backup-targets-view';
import { at, type Rule } from './rule';

export const backupTargetPollPositive: Rule = {
  id: 'backup-target-poll-positive',
  summary: 'Do not give a backup target a negative poll interval.',
  why: 'Longhorn then asks the backup store without a pause, and writes the object each time.',
  consequence: 'risk',
  types: ['longhorn.io/BackupTarget', '/ConfigMap'],
  about: ['/spec/pollInterval', '/data/default-resource.yaml'],
  evidence:
    'longhorn-manager v1.12.1 controller/backup_target_controller.go BackupStoreTimer, apimachinery pkg/util/wait/backoff.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: -5m }
`,
        findings: [
          {
            path: '/spec/pollInterval',
            message: 'The poll interval "-5m" is negative: Longhorn asks the backup store without a pause.',
            hint: 'Write 5m0s, or 0s for never.',
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
    backupstore-poll-interval: -300
`,
        findings: [
          {
            path: '/data/default-resource.yaml/backupstore-poll-interval',
            message: 'The poll interval "-300" is negative: Longhorn asks the backup store without a pause.',
            hint: 'Write 300 for five minutes, or 0 for never.',
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
    ],
  },
  *check(resource) {
    const { hint, path, text, time } = resource.type === '/ConfigMap' ? preset(resource) : own(resource);
    if (time >= 0) return;
    const message = `The poll interval ${JSON.stringify(text)} is negative: Longhorn asks the backup store without a pause.`;
    yield { path, message, hint };
  },
};

interface Interval {
  readonly path: string;
  readonly text: string;
  readonly time: number;
  readonly hint: string;
}

function own({ object }: Resource): Interval {
  const text = textOf(mapOf(object['spec'])['pollInterval']);
  return {
    path: at('spec', 'pollInterval'),
    text,
    time: parseGoDuration(text) ?? 0,
    hint: 'Write 5m0s, or 0s for never.',
  };
}

function preset(resource: Resource): Interval {
  const { file, name } = resourcesConfigMap;
  const lines = resource.object.metadata?.name === name ? mapOf(resource.inside(at('data', file))) : {};
  const text = String(lines['backupstore-poll-interval'] ?? '');
  const hint = 'Write 300 for five minutes, or 0 for never.';
  return { path: at('data', file, 'backupstore-poll-interval'), text, time: Number(parseGoInt(text) ?? 0), hint };
}
