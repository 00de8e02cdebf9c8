import { mapOf } from '../manifest/json-view';
import { settingsConfigMap } from '../longhorn/names';
import { at, type Rule } from './rule';

export const defaultSettingFile: Rule = {
  id: 'default-setting-file',
  summary: 'Write default settings into the text default-setting.yaml of their ConfigMap.',
  why: 'Longhorn reads no other key of the ConfigMap longhorn-default-setting.',
  consequence: 'ignored',
  types: ['/ConfigMap'],
  evidence: 'longhorn-manager v1.12.1 types/setting.go GetCustomizedDefaultSettings',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-replica-count: "2"
`,
        findings: [
          {
            path: '/data/default-replica-count',
            message: 'Longhorn reads no setting from the key "default-replica-count".',
            hint: 'Write it as a line of default-setting.yaml: |-.',
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
    default-replica-count: 2
`,
    ],
  },
  *check({ object }, { release }) {
    if (object.metadata?.name !== settingsConfigMap.name) return;
    for (const key of Object.keys(mapOf(object['data']))) {
      const isMeant = Object.hasOwn(release.settings, key) || key.startsWith('default-setting');
      if (key === settingsConfigMap.file || !isMeant) continue;
      const message = `Longhorn reads no setting from the key ${JSON.stringify(key)}.`;
      yield { path: at('data', key), message, hint: `Write it as a line of ${settingsConfigMap.file}: |-.` };
    }
  },
};
