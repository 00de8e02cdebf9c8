import { shownName } from '../kubernetes/kubernetes-object';
import { mapOf, textOf } from '../manifest/json-view';
import { isKnownToExist } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const nodeNameInSpec: Rule = {
  id: 'node-name-in-spec',
  summary: "Repeat the node's name in spec.name.",
  why: "Longhorn's webhook accepts a new Node without spec.name, and refuses every later change of it, those of Longhorn itself included.",
  consequence: 'risk',
  severity: { level: 'warning', because: 'a Node that exists when the manifest is applied keeps the name that it has' },
  types: ['longhorn.io/Node'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/node/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  allowScheduling: true
`,
        findings: [
          {
            path: '/spec/name',
            message: 'Node "worker-1" has no spec.name: where this manifest creates it, no later change is accepted.',
            hint: 'Add name: "worker-1" to the spec.',
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
  *check(resource) {
    const { object } = resource;
    const spec = object['spec'];
    if (typeof spec !== 'object' || spec === null || textOf(mapOf(spec)['name']) !== '') return;
    // Without a name of its own it is refused for that.
    if (textOf(object.metadata?.name) === '') return;
    if (!Object.hasOwn(spec, 'name') && isKnownToExist(resource)) return;
    const name = shownName(object);
    yield {
      path: at('spec', 'name'),
      message: `Node ${name} has no spec.name: where this manifest creates it, no later change is accepted.`,
      hint: `Add name: ${name} to the spec.`,
    };
  },
};
