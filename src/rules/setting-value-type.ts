import { settingProblemsOf } from '../view/setting-problems';
import type { Rule } from './rule';

export const settingValueType: Rule = {
  id: 'setting-value-type',
  summary: 'Write true or false, or a number, where a setting wants one.',
  why: "Longhorn's webhook refuses what it cannot read as the type of the setting.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence:
    'longhorn-manager v1.12.1 types/setting.go validateSettingBool, validateSettingInt, validateSettingFloat; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: auto-salvage, namespace: longhorn-system }
value: "yes"
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: storage-minimal-available-percentage, namespace: longhorn-system }
value: 10%
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: snapshot-max-count, namespace: longhorn-system }
value: " 100"
`,
        findings: [
          {
            path: '/value',
            message: 'Setting "auto-salvage" cannot be "yes": it is not true or false.',
            hint: 'Write true or false.',
          },
          {
            path: '/value',
            message: 'Setting "storage-minimal-available-percentage" cannot be "10%": it is not a whole number.',
            hint: 'Write a whole number from 0 to 100.',
          },
          {
            path: '/value',
            message: 'Setting "snapshot-max-count" cannot be " 100": it has spaces around it.',
            hint: 'Write a whole number from 2 to 250, without spaces around it.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: storage-minimal-available-percentage, namespace: longhorn-system }
value: "10"
`,
    ],
  },
  check: (resource, { release }) => settingProblemsOf('setting-value-type', resource, release),
};
