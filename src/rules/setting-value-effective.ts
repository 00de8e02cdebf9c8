import { settingUseProblem } from '../objects/setting-use';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

export const settingValueEffective: Rule = {
  id: 'setting-value-effective',
  summary: 'Write only what Longhorn knows into settings that hold a list, and a schedule that comes.',
  why: 'Longhorn takes the value, and passes over the part that it does not know.',
  consequence: 'ignored',
  types: ['longhorn.io/Setting', '/ConfigMap'],
  about: ['/value', '/data/default-setting.yaml'],
  evidence:
    'longhorn-manager v1.12.1 types/setting.go ParseCSIAllowedTopologyKeys, UnmarshalCSIComponentResourceLimits; recorded answers of its webhook, which takes them',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: csi-allowed-topology-keys, namespace: longhorn-system }
value: topology.kubernetes.io/region;topology.kubernetes.io/zone
`,
        findings: [
          {
            path: '/value',
            message:
              'Setting "csi-allowed-topology-keys" has "topology.kubernetes.io/region;topology.kubernetes.io/zone", which is no key of a label.',
            hint: 'Write keys of node labels with commas between them.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: csi-allowed-topology-keys, namespace: longhorn-system }
value: topology.kubernetes.io/region, topology.kubernetes.io/zone
`,
    ],
  },
  *check(resource, context) {
    for (const { definition, name, path, value } of takenSettings(resource, context)) {
      const problem = settingUseProblem(definition, name, value);
      if (problem?.stopsPods !== false) continue;
      yield { path, message: `Setting "${name}" ${problem.text}.`, hint: problem.hint };
    }
  },
};
