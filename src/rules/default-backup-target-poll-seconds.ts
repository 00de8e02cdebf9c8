import { parseGoDuration } from '../kubernetes/go-duration';
import { parseGoInt } from '../longhorn/go-number';
import { mapOf } from '../manifest/json-view';
import { resourcesConfigMap } from '../view/backup-targets-view';
import { at, type Rule } from './rule';

const key = 'backupstore-poll-interval';

export const defaultBackupTargetPollSeconds: Rule = {
  id: 'default-backup-target-poll-seconds',
  summary: 'Preset the poll interval of the default backup target in seconds.',
  why: 'Longhorn reads a whole number there (chart value defaultBackupStore.pollInterval); for any other text it passes over the URL and the Secret as well.',
  consequence: 'risk',
  types: ['/ConfigMap'],
  about: ['/data/default-resource.yaml'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go syncDefaultBackupTargetResourceWithCustomizedParameters',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-resource, namespace: longhorn-system }
data:
  default-resource.yaml: |
    backup-target: nfs://10.0.0.5:/backups
    backupstore-poll-interval: 5m
`,
        findings: [
          {
            path: '/data/default-resource.yaml/backupstore-poll-interval',
            message: '"5m" is no number of seconds, so nothing of this ConfigMap is applied.',
            hint: 'Did you mean "300"?',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-resource, namespace: longhorn-system }
data:
  default-resource.yaml: |
    backup-target: nfs://10.0.0.5:/backups
    backupstore-poll-interval: "300"
`,
    ],
  },
  *check(resource) {
    if (resource.object.metadata?.name !== resourcesConfigMap.name) return;
    const path = at('data', resourcesConfigMap.file);
    const interval = mapOf(resource.inside(path))[key];
    if (interval === undefined || interval === null || typeof interval === 'object') return;
    const text = String(interval);
    if (text === '' || parseGoInt(text) !== undefined) return;
    const duration = parseGoDuration(text);
    const message = `${JSON.stringify(text)} is no number of seconds, so nothing of this ConfigMap is applied.`;
    const hint =
      duration === undefined ? 'Write a whole number of seconds.' : `Did you mean "${Math.round(duration / 1e9)}"?`;
    yield { path: `${path}${at(key)}`, message, hint };
  },
};
