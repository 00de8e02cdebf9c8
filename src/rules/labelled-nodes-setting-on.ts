import { knownSwitch } from '../view/known-setting';
import { createDiskLabel } from '../longhorn/node-keys';
import { disksOf, labelOf, shownNode } from '../view/nodes-view';
import { at, type Rule } from './rule';

const setting = 'create-default-disk-labeled-nodes';

export const labelledNodesSettingOn: Rule = {
  id: 'labelled-nodes-setting-on',
  summary: `Set ${setting} to true where labels say which nodes have disks.`,
  why: 'While it is off, which is the default, Longhorn looks at neither label nor annotation: every node gets the default disk.',
  consequence: 'ignored',
  types: ['/Node'],
  about: ['/metadata/annotations', '/metadata/labels'],
  evidence:
    'longhorn-manager v1.12.1 controller/kubernetes_node_controller.go syncDefaultDisks, datastore/longhorn.go CreateDefaultNode',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-default-setting, namespace: longhorn-system }
data:
  default-setting.yaml: |
    default-replica-count: 2
---
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/create-default-disk: config }
  annotations: { node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true}]' }
`,
        findings: [
          {
            path: '/metadata/labels/node.longhorn.io~1create-default-disk',
            message:
              'Longhorn ignores what the label and the annotation say of disks of node "worker-1" while setting create-default-disk-labeled-nodes is off.',
            hint: 'Set create-default-disk-labeled-nodes to true.',
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
  default-setting.yaml: |
    create-default-disk-labeled-nodes: true
---
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/create-default-disk: config }
  annotations: { node.longhorn.io/default-disks-config: '[{"path":"/mnt/ssd","allowScheduling":true}]' }
`,
    ],
  },
  *check(resource, context) {
    const label = labelOf(resource, createDiskLabel)?.toLowerCase();
    if (!['config', 'true'].includes(label ?? '') && disksOf(resource).length === 0) return;
    const isOn = knownSwitch(context, setting);
    if (isOn === true) return;
    const path = at('metadata', 'labels', createDiskLabel);
    if (isOn === undefined) {
      const message = `Setting ${setting} decides whether Longhorn makes the disks of ${shownNode(resource)}.`;
      yield { path, unknown: 'other-files', message };
      return;
    }
    yield {
      path,
      message: `Longhorn ignores what the label and the annotation say of disks of ${shownNode(resource)} while setting ${setting} is off.`,
      hint: `Set ${setting} to true.`,
    };
  },
};
