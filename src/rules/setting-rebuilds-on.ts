import { parseGoInt } from '../longhorn/go-number';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

const setting = 'concurrent-replica-rebuild-per-node-limit';

export const settingRebuildsOn: Rule = {
  id: 'setting-rebuilds-on',
  summary: 'Allow each node to rebuild at least one replica at a time.',
  why: 'With 0 nothing is rebuilt: a volume that loses a replica stays degraded, and neither an eviction nor a move for data locality ever ends.',
  consequence: 'risk',
  types: ['longhorn.io/Setting', '/ConfigMap'],
  about: ['/value', '/data/default-setting.yaml'],
  evidence: 'longhorn-manager v1.12.1 controller/replica_controller.go, controller/volume_controller.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: concurrent-replica-rebuild-per-node-limit, namespace: longhorn-system }
value: "0"
`,
        findings: [
          {
            path: '/value',
            message: 'With "concurrent-replica-rebuild-per-node-limit" 0 no replica is rebuilt.',
            hint: 'Set it to 1 or more; the default is 5.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: concurrent-replica-rebuild-per-node-limit, namespace: longhorn-system }
value: "1"
`,
    ],
  },
  *check(resource, context) {
    for (const { name, path, value } of takenSettings(resource, context)) {
      if (name !== setting || parseGoInt(value) !== 0n) continue;
      yield {
        path,
        message: `With "${setting}" 0 no replica is rebuilt.`,
        hint: 'Set it to 1 or more; the default is 5.',
      };
    }
  },
};
