import { shownName } from '../kubernetes/kubernetes-object';
import { isTemplate } from '../manifest/template-text';
import { longhornNamespace } from '../view/longhorn-namespace';
import { at, type Rule } from './rule';

export const nodeInLonghornNamespace: Rule = {
  id: 'node-in-longhorn-namespace',
  summary: "Put Nodes into Longhorn's namespace.",
  why: 'Longhorn accepts a Node anywhere, and reads those of its own namespace only.',
  consequence: 'ignored',
  severity: { level: 'error', because: 'nothing of the Node counts' },
  types: ['longhorn.io/Node'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go GetNode; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: auto-salvage, namespace: longhorn-system }
value: "true"
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: storage }
spec: { name: worker-1, allowScheduling: true }
`,
        findings: [
          {
            path: '/metadata/namespace',
            message: 'Node "worker-1" is in namespace "storage", and Longhorn in "longhorn-system": nobody reads it.',
            hint: 'Write namespace: longhorn-system.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: auto-salvage, namespace: storage }
value: "true"
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: storage }
spec: { name: worker-1, allowScheduling: true }
`,
    ],
  },
  *check({ object }, { longhorn, resources }) {
    const { namespace } = object.metadata ?? {};
    const own = longhorn.once(longhornNamespace, () => longhornNamespace(resources));
    if (own === undefined || typeof namespace !== 'string' || namespace === own || isTemplate(own)) return;
    yield {
      path: at('metadata', 'namespace'),
      message: `Node ${shownName(object)} is in namespace ${JSON.stringify(namespace)}, and Longhorn in "${own}": nobody reads it.`,
      hint: `Write namespace: ${own}.`,
    };
  },
};
