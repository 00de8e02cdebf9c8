import { own } from '../diagnostics/own';
import { parseGoInt } from '../longhorn/go-number';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

/** The value of a percentage at which nothing is left to place a replica on, and where. */
const limits: Readonly<Record<string, { readonly value: bigint; readonly where: string }>> = {
  'storage-minimal-available-percentage': { value: 100n, where: 'any disk' },
  'storage-over-provisioning-percentage': { value: 0n, where: 'any disk' },
  'storage-reserved-percentage-for-default-disk': { value: 100n, where: 'a default disk' },
};

export const settingSchedulable: Rule = {
  id: 'setting-schedulable',
  summary: 'Leave room on the disks for replicas.',
  why: 'Nothing can be placed on a disk of which 0 % may be used, or 100 % have to stay free.',
  consequence: 'risk',
  types: ['longhorn.io/Setting', '/ConfigMap'],
  about: ['/value', '/data/default-setting.yaml'],
  evidence:
    'longhorn-manager v1.12.1 scheduler/replica_scheduler.go IsSchedulableToDisk, types/types.go CreateDefaultDisk',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: storage-over-provisioning-percentage, namespace: longhorn-system }
value: "0"
`,
        findings: [
          {
            path: '/value',
            message: 'With "storage-over-provisioning-percentage" 0 no replica can be placed on any disk.',
            hint: 'Write a higher percentage, such as the default 100.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: storage-over-provisioning-percentage, namespace: longhorn-system }
value: "100"
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: storage-minimal-available-percentage, namespace: longhorn-system }
value: "0"
`,
    ],
  },
  *check(resource, context) {
    for (const { definition, name, path, value } of takenSettings(resource, context)) {
      const limit = own(limits, name);
      if (limit === undefined || parseGoInt(value) !== limit.value) continue;
      const message = `With "${name}" ${limit.value} no replica can be placed on ${limit.where}.`;
      const direction = limit.value === 0n ? 'higher' : 'lower';
      yield { path, message, hint: `Write a ${direction} percentage, such as the default ${definition.default}.` };
    }
  },
};
