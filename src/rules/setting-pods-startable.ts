import { settingUseProblem } from '../objects/setting-use';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

export const settingPodsStartable: Rule = {
  id: 'setting-pods-startable',
  summary: "Write networks, node labels, taints and CPU shares that Longhorn's pods can have.",
  why: 'Longhorn takes the value, and then its instance managers and other pods cannot be created with it.',
  consequence: 'risk',
  types: ['longhorn.io/Setting', '/ConfigMap'],
  about: ['/value', '/data/default-setting.yaml'],
  evidence:
    'longhorn-manager v1.12.1 types/types.go CreateCniAnnotation, types/setting.go UnmarshalNodeSelector; recorded answers of its webhook, which takes them',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: storage-network, namespace: longhorn-system }
value: 192.0.2.0/24
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: system-managed-components-node-selector, namespace: longhorn-system }
value: '{"storage":"fast"}'
`,
        findings: [
          {
            path: '/value',
            message: 'Setting "storage-network" is "192.0.2.0/24", which names no NetworkAttachmentDefinition.',
            hint: 'Write namespace and name of a NetworkAttachmentDefinition, as in kube-system/storage.',
          },
          {
            path: '/value',
            message:
              'Setting "system-managed-components-node-selector" is "{"storage":"fast"}", which has "{\\"storage\\"", which is no key of a label.',
            hint: 'Write labels as key:value with semicolons between them, such as storage:fast;zone:a.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: storage-network, namespace: longhorn-system }
value: kube-system/storage
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: system-managed-components-node-selector, namespace: longhorn-system }
value: storage:fast
`,
    ],
  },
  *check(resource, context) {
    for (const { definition, name, path, value } of takenSettings(resource, context)) {
      const problem = settingUseProblem(definition, name, value);
      if (problem?.stopsPods !== true) continue;
      yield { path, message: `Setting "${name}" is "${value}", which ${problem.text}.`, hint: problem.hint };
    }
  },
};
