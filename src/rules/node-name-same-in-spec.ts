import { mapOf, textOf } from '../manifest/json-view';
import { isTemplate } from '../manifest/template-text';
import { at, type Rule } from './rule';

export const nodeNameSameInSpec: Rule = {
  id: 'node-name-same-in-spec',
  summary: 'Give spec.name of a Node the value of metadata.name.',
  why: 'Longhorn looks the node up by spec.name before it moves replicas away: under another name the node counts as deleted, and eviction never begins.',
  consequence: 'risk',
  types: ['longhorn.io/Node'],
  evidence:
    'longhorn-manager v1.12.1 controller/node_controller.go shouldEvictReplica, datastore/longhorn.go IsNodeDownOrDeleted',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-2, namespace: longhorn-system }
spec: { name: worker-1, allowScheduling: true }
`,
        findings: [
          {
            path: '/spec/name',
            message: 'Node "worker-2" calls itself "worker-1": its replicas are never evicted.',
            hint: 'Write name: "worker-2".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec: { name: worker-1, allowScheduling: true }
`,
    ],
  },
  *check({ object }) {
    const name = textOf(mapOf(object['spec'])['name']);
    const own = textOf(object.metadata?.name);
    if (name === '' || own === '' || name === own || isTemplate(own)) return;
    yield {
      path: at('spec', 'name'),
      message: `Node ${JSON.stringify(own)} calls itself ${JSON.stringify(name)}: its replicas are never evicted.`,
      hint: `Write name: ${JSON.stringify(own)}.`,
    };
  },
};
