import { canonicalSettingValue } from '../longhorn/setting-value';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

export const settingStoredForm: Rule = {
  id: 'setting-stored-form',
  summary: 'Write a setting with a value per data engine as Longhorn stores it.',
  why: 'The webhook rewrites it into compact JSON with the engines in order, so that the object in the cluster differs from the one in Git for ever.',
  consequence: 'advice',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go GetSettingValidValue; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-replica-count, namespace: longhorn-system }
value: "2"
`,
        findings: [
          {
            path: '/value',
            message: 'Longhorn stores "2" as {"v1":"2","v2":"2"}.',
            hint: 'Write \'{"v1":"2","v2":"2"}\'.',
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
  *check(resource, context) {
    for (const { definition, path, value } of takenSettings(resource, context)) {
      const stored = canonicalSettingValue(definition, value);
      if (stored === value) continue;
      yield { path, message: `Longhorn stores "${value}" as ${stored}.`, hint: `Write '${stored}'.` };
    }
  },
};
