import { settingMeaning } from '../longhorn/setting-value';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

export const settingBoolSpelling: Rule = {
  id: 'setting-bool-spelling',
  summary: 'Spell truth values "true" and "false".',
  why: 'Longhorn also takes 1, T, True and TRUE, and keeps them; its UI then does not show what is set, and its own checks that compare with "true" pass over it.',
  consequence: 'advice',
  types: ['longhorn.io/Setting'],
  evidence:
    'longhorn-manager v1.12.1 types/setting.go GetCustomizedDefaultSettings, datastore/longhorn.go ValidateSetting; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: auto-salvage, namespace: longhorn-system }
value: "True"
`,
        findings: [
          {
            path: '/value',
            message: 'Setting "auto-salvage" is "True", which Longhorn does not rewrite as "true".',
            hint: 'Write "true".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: auto-salvage, namespace: longhorn-system }
value: "true"
`,
    ],
  },
  *check(resource, context) {
    for (const { definition, name, path, value } of takenSettings(resource, context)) {
      const meaning = settingMeaning(definition, value);
      if (definition.type !== 'bool' || definition.dataEngineSpecific || meaning === value.trim()) continue;
      const message = `Setting "${name}" is "${value}", which Longhorn does not rewrite as "${meaning}".`;
      yield { path, message, hint: `Write "${meaning}".` };
    }
  },
};
