import { settingProblemsOf } from '../view/setting-problems';
import type { Rule } from './rule';

export const settingValueRange: Rule = {
  id: 'setting-value-range',
  summary: 'Keep a number within the range of its setting.',
  why: "Longhorn's webhook refuses numbers outside of it.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence:
    'longhorn-manager v1.12.1 types/setting.go validateSettingIntValues, validateSettingFloatValues; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: storage-minimal-available-percentage, namespace: longhorn-system }
value: "101"
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-replica-count, namespace: longhorn-system }
value: '{"v1":"2","v2":"21"}'
`,
        findings: [
          {
            path: '/value',
            message: 'Setting "storage-minimal-available-percentage" cannot be "101": it is above 100.',
            hint: 'Write a whole number from 0 to 100.',
          },
          {
            path: '/value',
            message: 'Setting "default-replica-count" cannot be "{"v1":"2","v2":"21"}": it is above 20, for v2.',
            hint: 'Write a whole number from 1 to 20. For one value per data engine write JSON with every value in quotes, such as {"v1":"3","v2":"3"}.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: recurring-job-max-retention, namespace: longhorn-system }
value: "250"
`,
    ],
  },
  check: (resource, { release }) => settingProblemsOf('setting-value-range', resource, release),
};
