import { parseGoDuration } from '../kubernetes/go-duration';
import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const backupTargetPollDuration: Rule = {
  id: 'backup-target-poll-duration',
  summary: 'Write the pollInterval of a BackupTarget as a duration with a unit.',
  why: "Longhorn's webhook refuses a bare number, days, and anything else that Go cannot read as a duration.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackupTarget'],
  evidence: 'longhorn-manager v1.12.1 k8s/pkg/apis/longhorn/v1beta2/backuptarget.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: "300" }
`,
        findings: [
          {
            path: '/spec/pollInterval',
            message: 'The pollInterval "300" is no duration such as "5m0s".',
            hint: 'Did you mean "300s"?',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 1d }
`,
        findings: [
          {
            path: '/spec/pollInterval',
            message: 'The pollInterval "1d" is no duration such as "5m0s".',
            hint: 'Did you mean "24h"?',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: 300s }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "nfs://10.0.0.5:/backups", credentialSecret: "", pollInterval: "0" }
`,
    ],
  },
  *check({ object }) {
    const { pollInterval } = mapOf(object['spec']);
    if (typeof pollInterval !== 'string' || parseGoDuration(pollInterval) !== undefined) return;
    const message = `The pollInterval ${JSON.stringify(pollInterval)} is no duration such as "5m0s".`;
    const [, days] = /^(\d+)d$/.exec(pollInterval) ?? [];
    const hint = /^\d+$/.test(pollInterval)
      ? `Did you mean "${pollInterval}s"?`
      : days === undefined
        ? 'Use the units h, m and s, without blanks.'
        : `Did you mean "${Number(days) * 24}h"?`;
    yield { path: at('spec', 'pollInterval'), message, hint };
  },
};
