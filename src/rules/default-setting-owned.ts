import type { Rule } from './rule';

export const defaultSettingOwned: Rule = {
  id: 'default-setting-owned',
  summary: 'Leave settings that Longhorn sets itself out of the ConfigMap longhorn-default-setting.',
  why: 'Nothing stops them there: the line overwrites at every start what the managers have just written, such as the image of engines.',
  consequence: 'risk',
  types: ['/ConfigMap'],
  about: ['/data/default-setting.yaml'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go UpdateCustomizedSettings, syncSettingCRsWithCustomizedDefaultSettings',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |-
    default-engine-image: registry.example.com/longhorn-engine:v1.11.0
`,
        findings: [
          {
            path: '/data/default-setting.yaml/default-engine-image',
            message: 'This overwrites "default-engine-image", which Longhorn sets itself.',
            hint: 'Remove it.',
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
    default-data-locality: best-effort
`,
    ],
  },
  *check(resource, { longhorn, release: { settings } }) {
    for (const { name, path } of longhorn.settings.of(resource)) {
      if (!Object.hasOwn(settings, name) || !settings[name]!.readOnly) continue;
      yield { path, message: `This overwrites "${name}", which Longhorn sets itself.`, hint: 'Remove it.' };
    }
  },
};
