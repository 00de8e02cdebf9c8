import { settingProblemsOf } from '../view/setting-problems';
import type { Rule } from './rule';

export const settingValueGiven: Rule = {
  id: 'setting-value-given',
  summary: 'Give a value to a setting that needs one.',
  why: "Longhorn's webhook refuses an empty value, and the API server fills one in where none is written.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 types/setting.go ValidateSetting; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-data-path, namespace: longhorn-system }
value: ""
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: auto-salvage, namespace: longhorn-system }
`,
        findings: [
          {
            path: '/value',
            message: 'Setting "default-data-path" cannot be "": it is empty.',
            hint: 'Write a value, such as the default /var/lib/longhorn/.',
          },
          {
            path: '/value',
            message: 'Setting "auto-salvage" cannot be "": it is empty.',
            hint: 'Write true or false.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: priority-class, namespace: longhorn-system }
value: ""
`,
    ],
  },
  check: (resource, { release }) => settingProblemsOf('setting-value-given', resource, release),
};
