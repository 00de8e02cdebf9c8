import { settingMeaning } from '../longhorn/setting-value';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

export const settingOneOwner: Rule = {
  id: 'setting-one-owner',
  summary: 'Decide a setting in one place: in a Setting object, or in the chart values or their ConfigMap.',
  why: 'The ConfigMap is applied again at every start of a manager and whenever it changes, and undoes what the object says; a GitOps tool then undoes that.',
  consequence: 'ignored',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go shouldApplyCustomizedSettingValue, app/daemon.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: storage-over-provisioning-percentage, namespace: longhorn-system }
value: "150"
---
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |-
    storage-over-provisioning-percentage: "200"
`,
        findings: [
          {
            path: '/value',
            message:
              'The default settings say "200" for "storage-over-provisioning-percentage", and win over this "150".',
            hint: 'Remove one of the two.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: storage-over-provisioning-percentage, namespace: longhorn-system }
value: "150"
---
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |-
    storage-over-provisioning-percentage: 150
`,
    ],
  },
  *check(resource, context) {
    const { settings } = context.longhorn;
    for (const { definition, name, path, value } of takenSettings(resource, context)) {
      const winner = settings.entry(name);
      if (winner?.owner !== 'config-map' || !settings.isKnown(name)) continue;
      if (settingMeaning(definition, winner.value) === settingMeaning(definition, value)) continue;
      yield {
        path,
        message: `The default settings say "${winner.value}" for "${name}", and win over this "${value}".`,
        hint: 'Remove one of the two.',
        related: [{ resource: winner.resource, path: winner.path, message: 'This value wins.' }],
      };
    }
  },
};
