import { settingProblemsOf } from '../view/setting-problems';
import type { Rule } from './rule';

export const settingValueEngines: Rule = {
  id: 'setting-value-engines',
  summary: 'Name all data engines of a setting with a value for each, in quotes, and no engine elsewhere.',
  why: "Longhorn's webhook refuses JSON that leaves an engine out or has a value without quotes, and JSON on a setting with one value for all.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go GetSettingValidValue, types/setting.go ParseDataEngineSpecificSetting; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-replica-count, namespace: longhorn-system }
value: '{"v1":"2"}'
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: engine-replica-timeout, namespace: longhorn-system }
value: '{"v1":9,"v2":9}'
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: replica-soft-anti-affinity, namespace: longhorn-system }
value: '{"v1":"true","v2":"true"}'
`,
        findings: [
          {
            path: '/value',
            message: 'Setting "default-replica-count" cannot be "{"v1":"2"}": it says nothing for v2.',
            hint: 'Write a whole number from 1 to 20. For one value per data engine write JSON with every value in quotes, such as {"v1":"3","v2":"3"}.',
          },
          {
            path: '/value',
            message: 'Setting "engine-replica-timeout" cannot be "{"v1":9,"v2":9}": it has 9 for v1, without quotes.',
            hint: 'Write a whole number from 8 to 30. For one value per data engine write JSON with every value in quotes, such as {"v1":"8","v2":"8"}.',
          },
          {
            path: '/value',
            message:
              'Setting "replica-soft-anti-affinity" cannot be "{"v1":"true","v2":"true"}": it is JSON, and the setting has one value for all.',
            hint: 'Write true or false.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-replica-count, namespace: longhorn-system }
value: '{"v1":"2","v2":"2"}'
`,
    ],
  },
  check: (resource, { release }) => settingProblemsOf('setting-value-engines', resource, release),
};
