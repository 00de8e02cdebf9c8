import { newestRelease, releaseFor } from '../../src/longhorn/release';
import { settingUseProblem } from '../../src/objects/setting-use';
import { settingProblem } from '../../src/longhorn/setting-value';

const problemOf = (name: string, value: string) => {
  const definition = releaseFor(newestRelease()).settings[name]!;
  expect(settingProblem(definition, name, value)).toBeUndefined();
  return settingUseProblem(definition, name, value)?.text;
};

test.each([
  ['storage-network', '192.0.2.0/24', 'names no NetworkAttachmentDefinition'],
  ['storage-network', 'kube-system/', 'names no NetworkAttachmentDefinition'],
  ['endpoint-network-for-rwx-volume', '/', 'names no NetworkAttachmentDefinition'],
  ['system-managed-components-node-selector', '{"a":"b"}', `has ${JSON.stringify('{"a"')}, which is no key of a label`],
  ['system-managed-components-node-selector', 'storage:a b', 'has "a b", which is no value of a label'],
  ['system-managed-components-node-selector', 'storage:a;storage:b', 'has the label "storage" twice'],
  ['taint-toleration', 'a=b=c:NoSchedule', 'has "a=b=c:NoSchedule", which no taint can match'],
  ['taint-toleration', '=b:NoSchedule', 'has "=b:NoSchedule", which no taint can match'],
  ['guaranteed-instance-manager-cpu', 'NaN', 'is no number'],
  ['csi-allowed-topology-keys', 'a/b;c/d', 'has "a/b;c/d", which is no key of a label'],
  ['snapshot-data-integrity-cronjob', '0 3 31 2 *', 'names a day that the month does not have'],
  [
    'system-managed-csi-components-resource-limits',
    '{"csi-nodeplugin":{}}',
    'has "csi-nodeplugin", which is no component',
  ],
  [
    'system-managed-csi-components-resource-limits',
    '{"csi-attacher":{"requests":{"cpu":"200m"},"limits":{"cpu":"0.1"}}}',
    'gives csi-attacher less cpu than it requests',
  ],
  [
    'system-managed-csi-components-resource-limits',
    '{"csi-resizer":{"limits":{"memory":"-1Mi"}}}',
    'has -1Mi as memory in the limits of csi-resizer',
  ],
])('%s %s', (name, value, text) => {
  expect(problemOf(name, value)).toBe(text);
});

test.each([
  ['storage-network', ''],
  ['storage-network', 'kube-system/storage.vlan'],
  ['system-managed-components-node-selector', ' storage : fast ; node-role.kubernetes.io/worker:'],
  ['taint-toleration', ':'],
  ['taint-toleration', ':NoSchedule'],
  ['taint-toleration', 'dedicated=storage:NoSchedule; CriticalAddonsOnly:'],
  ['guaranteed-instance-manager-cpu', '{"v1":"12.5","v2":"8"}'],
  ['csi-allowed-topology-keys', 'topology.kubernetes.io/zone, topology.kubernetes.io/region,'],
  ['system-managed-csi-components-resource-limits', 'null'],
  ['system-managed-csi-components-resource-limits', '{"CSI-Attacher":{}}'],
  ['auto-salvage', 'true'],
])('%s %s is of use', (name, value) => expect(problemOf(name, value)).toBeUndefined());
