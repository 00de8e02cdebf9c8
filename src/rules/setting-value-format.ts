import { settingProblemsOf } from '../view/setting-problems';
import type { Rule } from './rule';

export const settingValueFormat: Rule = {
  id: 'setting-value-format',
  summary: 'Write tolerations, selectors, schedules and other lists in the form that their setting reads.',
  why: "Longhorn's webhook refuses a text that it cannot take apart.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 types/setting.go validateSettingString; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: taint-toleration, namespace: longhorn-system }
value: dedicated=storage:noschedule
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: system-managed-components-node-selector, namespace: longhorn-system }
value: storage=fast
`,
        findings: [
          {
            path: '/value',
            message:
              'Setting "taint-toleration" cannot be "dedicated=storage:noschedule": it has "noschedule", which is no effect of a taint.',
            hint: 'Write taints as key=value:Effect or key:Effect with semicolons between them, such as dedicated=storage:NoSchedule.',
          },
          {
            path: '/value',
            message:
              'Setting "system-managed-components-node-selector" cannot be "storage=fast": it has "storage=fast", which is not key:value.',
            hint: 'Write labels as key:value with semicolons between them, such as storage:fast;zone:a.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: taint-toleration, namespace: longhorn-system }
value: "dedicated=storage:NoSchedule;CriticalAddonsOnly:"
`,
    ],
  },
  check: (resource, { release }) => settingProblemsOf('setting-value-format', resource, release),
};
