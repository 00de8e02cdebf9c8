import { parseGoBool } from '../longhorn/go-number';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

export const settingEngineOn: Rule = {
  id: 'setting-engine-on',
  summary: 'Leave one of the two data engines on.',
  why: "With both off Longhorn's webhook refuses every new volume.",
  consequence: 'risk',
  types: ['longhorn.io/Setting', '/ConfigMap'],
  about: ['/value', '/data/default-setting.yaml'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go, datastore/longhorn.go IsDataEngineEnabled',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |-
    v1-data-engine: false
    v2-data-engine: false
`,
        findings: [
          {
            path: '/data/default-setting.yaml/v1-data-engine',
            message: 'Both "v1-data-engine" and "v2-data-engine" are false, so that no volume can be made.',
            hint: 'Turn one of them on.',
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
    v1-data-engine: false
    v2-data-engine: true
`,
    ],
  },
  *check(resource, context) {
    const { settings } = context.longhorn;
    // Where only one of the two is decided here, somebody may have turned on the other one by hand.
    const v2 = settings.entry('v2-data-engine');
    if (parseGoBool(v2?.value ?? (context.resources.isComplete ? 'false' : '')) !== false) return;
    for (const entry of takenSettings(resource, context)) {
      const isMeant = entry.name === 'v1-data-engine' && settings.entry(entry.name)?.resource === resource;
      if (!isMeant || parseGoBool(entry.value) !== false) continue;
      yield {
        path: entry.path,
        message: 'Both "v1-data-engine" and "v2-data-engine" are false, so that no volume can be made.',
        hint: 'Turn one of them on.',
      };
    }
  },
};
