import { own } from '../diagnostics/own';
import { isTemplate } from '../manifest/template-text';
import { defaultSettingProblem, settingMeaning } from '../longhorn/setting-value';
import { purgeConflict } from '../view/purge-conflict';
import type { Rule } from './rule';

export const defaultSettingAccepted: Rule = {
  id: 'default-setting-accepted',
  summary: 'Give the settings of the ConfigMap longhorn-default-setting values that Longhorn takes.',
  why: 'Longhorn passes over a value that it would refuse, with a word in the log of its managers; the setting keeps what it had.',
  consequence: 'ignored',
  types: ['/ConfigMap'],
  about: ['/data/default-setting.yaml'],
  evidence:
    'longhorn-manager v1.12.1 types/setting.go GetCustomizedDefaultSettings, datastore/longhorn.go filterCustomizedDefaultSettings',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |-
    replica-auto-balance: true
    auto-salvage: yes
    freeze-filesystem-for-snapshot: '{"v1":"true","v2":"true"}'
    disable-snapshot-purge: true
`,
        findings: [
          {
            path: '/data/default-setting.yaml/replica-auto-balance',
            message: 'Setting "replica-auto-balance" cannot be "true": it is not one of the options.',
            hint: 'Write one of disabled, least-effort, best-effort.',
          },
          {
            path: '/data/default-setting.yaml/auto-salvage',
            message: 'Setting "auto-salvage" cannot be "yes": it is not true or false.',
            hint: 'Write true or false.',
          },
          {
            path: '/data/default-setting.yaml/freeze-filesystem-for-snapshot',
            message:
              'Setting "freeze-filesystem-for-snapshot" cannot be "{"v1":"true","v2":"true"}": it has a value for v2, which the setting does not have.',
            hint: 'Write true or false. For one value per data engine write JSON with every value in quotes, such as {"v1":"false"}.',
          },
          {
            path: '/data/default-setting.yaml/disable-snapshot-purge',
            message:
              'Setting "disable-snapshot-purge" cannot be "true" while "auto-cleanup-system-generated-snapshot" is "true".',
            hint: 'Set auto-cleanup-system-generated-snapshot to false, and apply it first.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |-
    replica-auto-balance: best-effort
    auto-salvage: True
    priority-class:
`,
    ],
  },
  *check(resource, { longhorn: { settings }, release }) {
    for (const { name, path, value } of settings.of(resource)) {
      const definition = own(release.settings, name);
      if (definition === undefined || isTemplate(value)) continue;
      // The values that a chart prints are judged where they stand.
      const byItself = resource.madeBy === undefined ? defaultSettingProblem(definition, name, value) : undefined;
      const problem = byItself ?? purgeConflict(settings, name, settingMeaning(definition, value));
      if (problem === undefined || byItself?.rule === 'setting-read-only') continue;
      yield { path, message: problem.message, hint: problem.hint };
    }
  },
};
