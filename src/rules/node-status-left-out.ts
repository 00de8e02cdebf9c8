import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const nodeStatusLeftOut: Rule = {
  id: 'node-status-left-out',
  summary: 'Leave the status of a Node out of manifests.',
  why: 'The API server drops it: Longhorn writes the status itself.',
  consequence: 'ignored',
  types: ['longhorn.io/Node'],
  evidence: 'longhorn v1.12.1 chart/templates/crds.yaml subresources; recorded answers of the webhooks of 1.12.1',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec: { name: worker-1, allowScheduling: true }
status: { region: eu, zone: eu-1 }
`,
        findings: [{ path: '/status', message: 'The status of node "worker-1" is dropped.' }],
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
  *check({ object }, { resources }) {
    // Files that hold everything may be an export of the cluster, where a status belongs.
    if (resources.isComplete || Object.keys(mapOf(object['status'])).length === 0) return;
    const hint = 'Remove it; zone and region are labels of the Kubernetes node.';
    yield {
      path: at('status'),
      message: `The status of node ${JSON.stringify(object.metadata?.name)} is dropped.`,
      hint,
    };
  },
};
