import { mapOf, textOf } from '../manifest/json-view';
import { exists } from '../view/existence';
import { at, type Rule } from './rule';

export const systemRestoreBackupExists: Rule = {
  id: 'system-restore-backup-exists',
  summary: 'Restore from a SystemBackup that exists.',
  why: "Longhorn's webhook refuses a restore from one that is not there, while a volume is attached, and while another restore runs.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/SystemRestore'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/systemrestore/validator.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: SystemRestore
metadata: { name: after-fire, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { systemBackup: weekly }
`,
        isComplete: true,
        findings: [
          { path: '/spec/systemBackup', message: 'There is no SystemBackup "weekly".', hint: 'Name one that exists.' },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: SystemRestore
metadata: { name: after-fire, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { systemBackup: weekly }
`,
    ],
  },
  *check({ object }, { resources }) {
    const backup = textOf(mapOf(object['spec'])['systemBackup']);
    const path = at('spec', 'systemBackup');
    const name = JSON.stringify(backup);
    const isThere = exists(resources, 'longhorn.io/SystemBackup', backup);
    if (isThere === false) yield { path, message: `There is no SystemBackup ${name}.`, hint: 'Name one that exists.' };
    else {
      const message = `Whether the SystemBackup ${name} is there, and all volumes are detached, is known to the cluster only.`;
      yield { path, unknown: 'object-status', message };
    }
  },
};
