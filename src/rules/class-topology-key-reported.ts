import { knownSetting } from '../view/known-setting';
import { classOf, reportedKeys, topologyKeys } from '../view/storage-classes-view';
import type { Rule } from './rule';

const setting = 'csi-allowed-topology-keys';

export const classTopologyKeyReported: Rule = {
  id: 'class-topology-key-reported',
  summary: 'Restrict late binding by topology that nodes report.',
  why: 'The provisioner finds the node of the pod in no allowed topology, and makes no volume: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/allowedTopologies'],
  evidence:
    'longhorn-manager v1.12.1 csi/node_server.go NodeGetInfo; kubernetes-csi/external-provisioner v5.3.0 pkg/controller/topology.go GenerateAccessibilityRequirements',
  examples: {
    bad: [
      {
        yaml: `
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
volumeBindingMode: WaitForFirstConsumer
allowedTopologies:
  - matchLabelExpressions:
      - { key: topology.kubernetes.io/region, values: [eu] }
parameters:
  numberOfReplicas: "2"
`,
        findings: [
          {
            path: '/allowedTopologies/0/matchLabelExpressions/0/key',
            message:
              'Longhorn reports no "topology.kubernetes.io/region" of nodes while setting csi-allowed-topology-keys does not name it: no volume can be made for a pod.',
            hint: 'Add "topology.kubernetes.io/region" to the setting, and restart the DaemonSet longhorn-csi-plugin.',
          },
        ],
      },
    ],
    good: [
      `
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
volumeBindingMode: WaitForFirstConsumer
allowedTopologies:
  - matchLabelExpressions:
      - { key: topology.kubernetes.io/region, values: [eu] }
parameters:
  numberOfReplicas: "2"
`,
    ],
  },
  *check(resource, context) {
    const view = classOf(resource, context.longhorn);
    const isLate = resource.object['volumeBindingMode'] === 'WaitForFirstConsumer';
    const allowed = Object.hasOwn(context.release.settings, setting) ? knownSetting(context, setting) : undefined;
    if (view === undefined || !isLate || allowed === undefined) return;
    const reported = [...allowed.split(',').map((key) => key.trim()), ...reportedKeys(context.release)];
    for (const { key, path } of topologyKeys(view)) {
      if (reported.includes(key)) continue;
      const message = `Longhorn reports no "${key}" of nodes while setting ${setting} does not name it: no volume can be made for a pod.`;
      yield { path, message, hint: `Add "${key}" to the setting, and restart the DaemonSet longhorn-csi-plugin.` };
    }
  },
};
