import { shownName } from '../kubernetes/kubernetes-object';
import { parseGoInt } from '../longhorn/go-number';
import { canonicalSettingValue } from '../longhorn/setting-value';
import { isSet, mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

const setting = 'data-engine-number-of-cpu-cores';

export const settingCpuPolicyStatic: Rule = {
  id: 'setting-cpu-policy-static',
  summary: 'Give every kubelet the static CPU policy before cores are reserved for the data engine v2.',
  why: "Longhorn's webhook refuses to reserve cores while some node has another policy.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go ValidateDataEngineCoreNumber; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: data-engine-number-of-cpu-cores, namespace: longhorn-system }
value: '{"v2":"2"}'
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: node-a, namespace: longhorn-system }
spec: { name: node-a, allowScheduling: true }
status: { cpuPolicy: none }
`,
        findings: [
          {
            path: '/value',
            message: 'Node "node-a" has the CPU policy "none", so no cores can be reserved.',
            hint: 'Set cpuManagerPolicy: static in the configuration of every kubelet, or the number to 0.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: data-engine-number-of-cpu-cores, namespace: longhorn-system }
value: '{"v2":"0"}'
`,
    ],
  },
  *check({ object }, { release, resources }) {
    const definition = release.settings[setting];
    if (object.metadata?.name !== setting || definition === undefined) return;
    const [, cores] = /"v2":"(\d+)"/.exec(canonicalSettingValue(definition, textOf(object['value']))) ?? [];
    if (cores === undefined || parseGoInt(cores) === 0n) return;
    const path = at('value');
    const nodes = resources.ofType('longhorn.io/Node');
    const isUnknown = nodes.length === 0 || nodes.some(({ object: node }) => !isSet(node['status']));
    for (const { object: node } of nodes) {
      const policy = textOf(mapOf(node['status'])['cpuPolicy']);
      if (!isSet(node['status']) || policy.toLowerCase() === 'static') continue;
      const shown = `Node ${shownName(node)} has the CPU policy ${JSON.stringify(policy)}`;
      const hint = 'Set cpuManagerPolicy: static in the configuration of every kubelet, or the number to 0.';
      yield { path, message: `${shown}, so no cores can be reserved.`, hint };
      return;
    }
    if (isUnknown && !resources.isComplete) {
      yield { path, unknown: 'object-status', message: 'Whether every node has the static CPU policy.' };
    }
  },
};
