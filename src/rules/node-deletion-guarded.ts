import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

/** Source: longhorn-manager types/types.go DeleteNodeFromLonghorn. */
const annotation = 'longhorn.io/delete-node-from-longhorn';

export const nodeDeletionGuarded: Rule = {
  id: 'node-deletion-guarded',
  summary: "Leave the annotation of Longhorn's uninstaller out of manifests.",
  why: 'It turns off the check that a Node is deleted only when the machine is gone and no replica is left on it.',
  consequence: 'risk',
  types: ['longhorn.io/Node'],
  about: ['/metadata/annotations'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/node/validator.go Delete; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata:
  name: worker-1
  namespace: longhorn-system
  annotations: { longhorn.io/delete-node-from-longhorn: "" }
spec: { name: worker-1, allowScheduling: true }
`,
        findings: [
          {
            path: '/metadata/annotations/longhorn.io~1delete-node-from-longhorn',
            message: 'Node "worker-1" can be deleted with replicas on it.',
            hint: 'Remove the annotation.',
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
    const { annotations, name } = object.metadata ?? {};
    if (!Object.hasOwn(mapOf(annotations), annotation)) return;
    yield {
      path: at('metadata', 'annotations', annotation),
      message: `Node ${JSON.stringify(name)} can be deleted with replicas on it.`,
      hint: 'Remove the annotation.',
    };
  },
};
