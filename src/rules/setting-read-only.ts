import { mapOf } from '../manifest/json-view';
import { settingProblemsOf } from '../view/setting-problems';
import type { Rule } from './rule';

export const settingReadOnly: Rule = {
  id: 'setting-read-only',
  summary: 'Leave out the settings that Longhorn sets itself.',
  why: 'A running Longhorn has them all, and its webhook refuses every change of them, even one that changes nothing.',
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/setting/validator.go; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-engine-image, namespace: longhorn-system }
value: "registry.example.com/longhorn-engine:v1.12.1"
`,
        findings: [
          {
            path: '/metadata/name',
            message: 'Setting "default-engine-image" is read-only.',
            hint: 'Remove it: Longhorn sets it itself.',
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
  *check(resource, { release }) {
    const annotations = mapOf(resource.object.metadata?.annotations);
    // Longhorn's own writes carry this, and are let through.
    if (annotations['longhorn.io/update-setting-from-longhorn'] !== undefined) return;
    yield* settingProblemsOf('setting-read-only', resource, release);
  },
};
