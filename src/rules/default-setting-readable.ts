import { isTemplate } from '../manifest/template-text';
import { readTextMapping } from '../manifest/text-mapping';
import { settingsConfigMap } from '../longhorn/names';
import { defaultSettingText } from '../view/settings-view';
import { at, type Rule } from './rule';

export const defaultSettingReadable: Rule = {
  id: 'default-setting-readable',
  summary: 'Keep the text of the ConfigMap longhorn-default-setting flat: one setting and one value on each line.',
  why: 'A list, a mapping or broken YAML in it voids all settings, and no manager starts before it is repaired.',
  consequence: 'risk',
  types: ['/ConfigMap'],
  about: ['/data/default-setting.yaml'],
  evidence: 'longhorn-manager v1.12.1 util/util.go GetDataContentFromYAML, app/daemon.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |-
    auto-salvage: true
    default-replica-count:
      v1: "2"
      v2: "2"
`,
        findings: [
          {
            path: '/data/default-setting.yaml/default-replica-count',
            message: 'Longhorn cannot read its settings: "default-replica-count" has a mapping for a value.',
            hint: 'Write each setting as a line of its own, and JSON in single quotes.',
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
    auto-salvage: true
    default-replica-count: '{"v1":"2","v2":"2"}'
`,
    ],
  },
  *check(resource) {
    const text = defaultSettingText(resource);
    if (resource.object.metadata?.name !== settingsConfigMap.name || isTemplate(text)) return;
    const mapping = readTextMapping(text);
    if ('texts' in mapping) return;
    const path = at('data', settingsConfigMap.file, ...(mapping.key === undefined ? [] : [mapping.key]));
    const problem = mapping.problem.charAt(0).toLowerCase() + mapping.problem.slice(1);
    const hint = 'Write each setting as a line of its own, and JSON in single quotes.';
    yield { path, message: `Longhorn cannot read its settings: ${problem}.`, hint };
  },
};
