import { settingProblemsOf } from '../view/setting-problems';
import type { Rule } from './rule';

export const settingValueOption: Rule = {
  id: 'setting-value-option',
  summary: 'Choose one of the options of a setting, in their spelling.',
  why: "Longhorn's webhook refuses all others, also in other letter case.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 types/setting.go isValidChoice; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: node-down-pod-deletion-policy, namespace: longhorn-system }
value: delete-both-stateful-and-deployment-pod
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: replica-auto-balance, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/value',
            message:
              'Setting "node-down-pod-deletion-policy" cannot be "delete-both-stateful-and-deployment-pod": it is not one of the options.',
            hint: 'Write delete-both-statefulset-and-deployment-pod.',
          },
          {
            path: '/value',
            message: 'Setting "replica-auto-balance" cannot be "true": it is not one of the options.',
            hint: 'Write one of disabled, least-effort, best-effort.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: replica-auto-balance, namespace: longhorn-system }
value: best-effort
`,
    ],
  },
  check: (resource, { release }) => settingProblemsOf('setting-value-option', resource, release),
};
