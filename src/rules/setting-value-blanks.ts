import { trimSpace } from '../longhorn/go-number';
import type { SettingFormat } from '../longhorn/release';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

/** Formats whose readers drop the spaces around the text, though no other blanks. */
const spaceless: readonly (SettingFormat | undefined)[] = [
  'csiResourceLimits',
  'nodeSelector',
  'orphanTypes',
  'tolerations',
];

/** Settings whose reader trims each of its parts, and those that another rule looks after. */
const trimmed = ['csi-allowed-topology-keys', 'default-longhorn-static-storage-class', 'priority-class'];

export const settingValueBlanks: Rule = {
  id: 'setting-value-blanks',
  summary: 'Write the value of a setting without blanks and line feeds around it.',
  why: 'Longhorn checks the value without them and stores it with them; the controllers that read it then fail on a number or truth value, and take another text for it.',
  consequence: 'risk',
  types: ['longhorn.io/Setting'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go GetSettingAsInt, GetSettingAsBool; recorded answers of its webhook: with such a recurring-job-max-retention it refuses every job',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: storage-over-provisioning-percentage, namespace: longhorn-system }
value: |
  150
`,
        findings: [
          {
            path: '/value',
            message: 'Setting "storage-over-provisioning-percentage" is stored as "150\\n", with blanks around it.',
            hint: 'Write it on the line of "value:", or with "|-".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: taint-toleration, namespace: longhorn-system }
value: " dedicated=storage:NoSchedule "
`,
    ],
  },
  *check(resource, context) {
    for (const { definition, name, path, value } of takenSettings(resource, context)) {
      if (definition.dataEngineSpecific || trimmed.includes(name)) continue;
      const read = spaceless.includes(definition.format) ? value.replaceAll(/^ +| +$/g, '') : value;
      if (read === trimSpace(read)) continue;
      const message = `Setting "${name}" is stored as ${JSON.stringify(value)}, with blanks around it.`;
      const hint = value.endsWith('\n') ? 'Write it on the line of "value:", or with "|-".' : 'Remove them.';
      yield { path, message, hint };
    }
  },
};
