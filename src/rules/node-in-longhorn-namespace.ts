import { at, type Rule } from './rule';

const usual = 'longhorn-system';

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
  *check({ object }, { resources }) {
    const { name, namespace } = object.metadata ?? {};
    if (typeof namespace !== 'string' || namespace === usual) return;
    // Longhorn may be installed anywhere, but only once: other objects show where.
    const isThere = resources.resources.some(
      ({ object: other, type }) => type.startsWith('longhorn.io/') && other.metadata?.namespace === usual,
    );
    if (!isThere) return;
    yield {
      path: at('metadata', 'namespace'),
      message: `Node ${JSON.stringify(name)} is in namespace ${JSON.stringify(namespace)}, and Longhorn in "${usual}": nobody reads it.`,
      hint: `Write namespace: ${usual}.`,
    };
  },
};
