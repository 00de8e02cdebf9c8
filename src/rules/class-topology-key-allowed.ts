import { knownSetting } from '../view/known-setting';
import { classOf, reportedKeys, topologyKeys } from '../view/storage-classes-view';
import type { Rule } from './rule';

const setting = 'csi-allowed-topology-keys';

export const classTopologyKeyAllowed: Rule = {
  id: 'class-topology-key-allowed',
  summary: 'Name the keys of allowedTopologies in setting csi-allowed-topology-keys.',
  why: 'Longhorn keeps only those keys in a volume: pods may use it on any node, also outside the topology of its class.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/allowedTopologies'],
  evidence:
    'longhorn-manager v1.12.1 csi/controller_server.go getAccessibleTopologyFromRequirements, filterTopologyByAllowedKeys',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: csi-allowed-topology-keys, namespace: longhorn-system }
value: topology.kubernetes.io/region
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
allowedTopologies:
  - matchLabelExpressions:
      - { key: topology.kubernetes.io/zone, values: [a] }
parameters:
  numberOfReplicas: "2"
`,
        findings: [
          {
            path: '/allowedTopologies/0/matchLabelExpressions/0/key',
            message:
              'Setting csi-allowed-topology-keys does not name "topology.kubernetes.io/zone", so volumes of this class may be used on any node.',
            hint: 'Add "topology.kubernetes.io/zone" to the setting.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: csi-allowed-topology-keys, namespace: longhorn-system }
value: topology.kubernetes.io/zone
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
allowedTopologies:
  - matchLabelExpressions:
      - { key: topology.kubernetes.io/zone, values: [a] }
parameters:
  numberOfReplicas: "2"
`,
    ],
  },
  *check(resource, context) {
    const view = classOf(resource, context.longhorn);
    // Topology is given up altogether for strict-local; before the setting existed, every key was kept or none.
    if (view?.parameters['dataLocality'] === 'strict-local' || !Object.hasOwn(context.release.settings, setting))
      return;
    const allowed = knownSetting(context, setting)
      ?.split(',')
      .map((key) => key.trim());
    const isLate = resource.object['volumeBindingMode'] === 'WaitForFirstConsumer';
    for (const { key, path } of view === undefined ? [] : topologyKeys(view)) {
      // With late binding other keys lead to no volume at all, which is a rule of its own.
      if (isLate && !reportedKeys(context.release).includes(key)) continue;
      if (allowed === undefined)
        yield { path, unknown: 'other-files', message: `Setting ${setting} decides on "${key}".` };
      else if (!allowed.includes(key)) {
        const message = `Setting ${setting} does not name "${key}", so volumes of this class may be used on any node.`;
        yield { path, message, hint: `Add "${key}" to the setting.` };
      }
    }
  },
};
