import { parseGoBool } from '../longhorn/go-number';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

const setting = 'create-default-disk-labeled-nodes';

export const settingDefaultDisk: Rule = {
  id: 'setting-default-disk',
  summary: 'Turn on create-default-disk-labeled-nodes where nodes get no disk but those that are written down.',
  why: 'When it is off, every new node starts with a disk at default-data-path, mostly on the disk of the system, and replicas go there too.',
  consequence: 'advice',
  types: ['longhorn.io/Setting', '/ConfigMap'],
  about: ['/value', '/data/default-setting.yaml'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go CreateDefaultNode',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: create-default-disk-labeled-nodes, namespace: longhorn-system }
value: "false"
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: node-a, namespace: longhorn-system }
spec:
  name: node-a
  allowScheduling: true
  evictionRequested: false
  tags: []
  disks:
    data:
      path: /mnt/data
      diskType: filesystem
      allowScheduling: true
      evictionRequested: false
      storageReserved: 0
      tags: []
`,
        findings: [
          {
            path: '/value',
            message:
              'With "create-default-disk-labeled-nodes" false every new node gets a disk at "/var/lib/longhorn/" too, which none of the nodes in these files lists.',
            hint: 'Set it to true: a node without the label then gets no disk of its own.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: create-default-disk-labeled-nodes, namespace: longhorn-system }
value: "true"
`,
    ],
  },
  *check(resource, context) {
    const taken = takenSettings(resource, context).filter(
      ({ name, value }) => name === setting && parseGoBool(value) === false,
    );
    if (taken.length === 0) return;
    const { nodes, settings } = context.longhorn;
    const disks = nodes.flatMap((node) => (node.resource.type === 'longhorn.io/Node' ? node.disks : []));
    const dataPath = settings.value('default-data-path');
    const plain = (path: string): string => path.replace(/\/+$/, '');
    if (disks.length === 0 || !settings.isKnown('default-data-path')) return;
    if (disks.some((disk) => plain(disk.path) === plain(dataPath))) return;
    for (const { path } of taken) {
      const disk = `a disk at "${dataPath}" too, which none of the nodes in these files lists`;
      const message = `With "${setting}" false every new node gets ${disk}.`;
      yield { path, message, hint: 'Set it to true: a node without the label then gets no disk of its own.' };
    }
  },
};
