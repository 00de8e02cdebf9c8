import { unknownSetting } from '../longhorn/unknown-setting';
import type { Rule } from './rule';

export const defaultSettingKnown: Rule = {
  id: 'default-setting-known',
  summary: 'Name settings that the release has in the ConfigMap longhorn-default-setting.',
  why: 'Longhorn passes over any other line with a word in the log of its managers.',
  consequence: 'ignored',
  types: ['/ConfigMap'],
  about: ['/data/default-setting.yaml'],
  evidence: 'longhorn-manager v1.12.1 types/setting.go GetCustomizedDefaultSettings',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |-
    defaultReplicaCount: 2
    orphan-auto-deletion: true
`,
        findings: [
          {
            path: '/data/default-setting.yaml/defaultReplicaCount',
            message: 'Longhorn 1.12.1 has no setting "defaultReplicaCount".',
            hint: 'Did you mean "default-replica-count"?',
          },
          {
            path: '/data/default-setting.yaml/orphan-auto-deletion',
            message:
              'Longhorn 1.12.1 has setting "orphan-resource-auto-deletion" instead of the setting "orphan-auto-deletion".',
            hint: 'Set orphan-resource-auto-deletion to replica-data for true, and to "" for false.',
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
  *check(resource, { longhorn, release }) {
    // What comes out of chart values is judged there.
    if (resource.madeBy !== undefined) return;
    for (const { name, path } of longhorn.settings.of(resource)) {
      const unknown = unknownSetting(name, release);
      if (unknown !== undefined) yield { path, message: unknown.message, hint: unknown.hint };
    }
  },
};
